/** Labels: making them, and the menus that choose them. */
@NullMarked
package dev.grindstone.mail.labels;

import org.jspecify.annotations.NullMarked;
