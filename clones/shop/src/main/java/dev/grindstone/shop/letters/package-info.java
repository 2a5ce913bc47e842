/** What buyers and sellers write to each other. */
@NullMarked
package dev.grindstone.shop.letters;

import org.jspecify.annotations.NullMarked;
