/** What a world's apps may know of time: the present instant and what is going to happen. */
@NullMarked
package dev.grindstone.kit.time;

import org.jspecify.annotations.NullMarked;
