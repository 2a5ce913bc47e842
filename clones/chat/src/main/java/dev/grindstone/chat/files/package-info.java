/** Files that are uploaded and shared. */
@NullMarked
package dev.grindstone.chat.files;

import org.jspecify.annotations.NullMarked;
