/** Tests of files: commands, pages, addresses. */
@NullMarked
package dev.grindstone.chat.files;

import org.jspecify.annotations.NullMarked;
