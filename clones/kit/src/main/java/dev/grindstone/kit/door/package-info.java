/** How the browsers of episodes come in. */
@NullMarked
package dev.grindstone.kit.door;

import org.jspecify.annotations.NullMarked;
