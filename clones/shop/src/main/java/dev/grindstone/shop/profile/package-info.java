/** What somebody wrote about products, for everybody to see. */
@NullMarked
package dev.grindstone.shop.profile;

import org.jspecify.annotations.NullMarked;
