/** Who sells: profile, feedback and policies of a marketplace seller. */
@NullMarked
package dev.grindstone.shop.seller;

import org.jspecify.annotations.NullMarked;
