/** The one page of the app: top bar, rail, side bar, the view that is open, and how addresses lead there. */
@NullMarked
package dev.grindstone.chat.shell;

import org.jspecify.annotations.NullMarked;
