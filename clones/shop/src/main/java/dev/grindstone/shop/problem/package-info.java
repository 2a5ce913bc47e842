/** What did not come: asking for the money back. */
@NullMarked
package dev.grindstone.shop.problem;

import org.jspecify.annotations.NullMarked;
