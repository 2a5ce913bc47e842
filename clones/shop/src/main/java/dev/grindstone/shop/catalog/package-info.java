/** What is sold, by whom and for how much: the vocabulary of every page, and the only way to read it. */
@NullMarked
package dev.grindstone.shop.catalog;

import org.jspecify.annotations.NullMarked;
