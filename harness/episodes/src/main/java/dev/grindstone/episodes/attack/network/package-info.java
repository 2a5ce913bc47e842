/** Reaching what is no page of the world: the operator plane, files, other worlds. */
@NullMarked
package dev.grindstone.episodes.attack.network;

import org.jspecify.annotations.NullMarked;
