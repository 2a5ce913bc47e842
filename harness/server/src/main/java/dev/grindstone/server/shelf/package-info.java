/** The task packs at hand, and what a start world makes of them. */
@NullMarked
package dev.grindstone.server.shelf;

import org.jspecify.annotations.NullMarked;
