/** Pictures that buyers took: how they come in, are kept, and are shown. */
@NullMarked
package dev.grindstone.shop.photos;

import org.jspecify.annotations.NullMarked;
