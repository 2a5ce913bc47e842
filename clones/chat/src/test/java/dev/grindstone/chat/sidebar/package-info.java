/** Tests of sidebar. */
@NullMarked
package dev.grindstone.chat.sidebar;

import org.jspecify.annotations.NullMarked;
