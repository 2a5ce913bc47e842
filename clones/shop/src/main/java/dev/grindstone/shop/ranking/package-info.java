/** What sells best and what is new, by department. */
@NullMarked
package dev.grindstone.shop.ranking;

import org.jspecify.annotations.NullMarked;
