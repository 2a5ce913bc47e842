/** Pictures of what is sold, under addresses as scripts know them, and whom they are owed to. */
@NullMarked
package dev.grindstone.shop.pictures;

import org.jspecify.annotations.NullMarked;
