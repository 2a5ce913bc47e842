/** What members do with apps: presses, modals, shortcuts, commands; who hears of it, and what comes back. */
@NullMarked
package dev.grindstone.chat.api.interact;

import org.jspecify.annotations.NullMarked;
