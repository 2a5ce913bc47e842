/** Who somebody is, and letting them in and out: the same for both skins. */
@NullMarked
package dev.grindstone.shop.entrance;

import org.jspecify.annotations.NullMarked;
