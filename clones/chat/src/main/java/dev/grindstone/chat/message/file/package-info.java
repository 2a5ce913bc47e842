/** Files as messages have them: what they are called and of what sort, who may see them, and their cards. */
@NullMarked
package dev.grindstone.chat.message.file;

import org.jspecify.annotations.NullMarked;
