/** Apps that live in the world: what they do when somebody uses their buttons, commands and modals. */
@NullMarked
package dev.grindstone.chat.api.robots;

import org.jspecify.annotations.NullMarked;
