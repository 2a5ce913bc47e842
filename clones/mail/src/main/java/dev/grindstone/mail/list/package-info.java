/** The message list: its places, rows, tabs and pages. */
@NullMarked
package dev.grindstone.mail.list;

import org.jspecify.annotations.NullMarked;
