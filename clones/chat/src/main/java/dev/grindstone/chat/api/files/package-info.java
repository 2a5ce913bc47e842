/** Methods about files, and the addresses of their bytes. */
@NullMarked
package dev.grindstone.chat.api.files;

import org.jspecify.annotations.NullMarked;
