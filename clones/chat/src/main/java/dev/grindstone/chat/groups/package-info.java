/** User groups. */
@NullMarked
package dev.grindstone.chat.groups;

import org.jspecify.annotations.NullMarked;
