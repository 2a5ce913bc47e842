/** What somebody and small shops write to each other; the same letters as everywhere in the shop. */
@NullMarked
package dev.grindstone.shop.street.talks;

import org.jspecify.annotations.NullMarked;
