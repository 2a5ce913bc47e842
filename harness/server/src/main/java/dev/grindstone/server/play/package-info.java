/** Tasks being played in a browser, from the start's bytes to the verdict and back to the start's bytes. */
@NullMarked
package dev.grindstone.server.play;

import org.jspecify.annotations.NullMarked;
