/** The directories: all channels, all people, all user groups of the workspace. */
@NullMarked
package dev.grindstone.chat.directory;

import org.jspecify.annotations.NullMarked;
