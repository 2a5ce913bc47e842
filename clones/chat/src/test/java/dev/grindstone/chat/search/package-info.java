/** Tests of the search. */
@NullMarked
package dev.grindstone.chat.search;

import org.jspecify.annotations.NullMarked;
