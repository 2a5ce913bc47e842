/** The browser an episode is looked at through: found, installed when there is none, and launched the same way everywhere. */
@NullMarked
package dev.grindstone.browser;

import org.jspecify.annotations.NullMarked;
