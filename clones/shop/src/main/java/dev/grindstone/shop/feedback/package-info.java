/** What buyers say of sellers. */
@NullMarked
package dev.grindstone.shop.feedback;

import org.jspecify.annotations.NullMarked;
