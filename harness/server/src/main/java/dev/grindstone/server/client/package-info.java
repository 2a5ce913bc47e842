/** The command line's side of the operator API. */
@NullMarked
package dev.grindstone.server.client;

import org.jspecify.annotations.NullMarked;
