/** Methods that search. */
@NullMarked
package dev.grindstone.chat.api.search;

import org.jspecify.annotations.NullMarked;
