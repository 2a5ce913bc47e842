/** Wedding and baby registries: begun, found, bought from, thanked for. */
@NullMarked
package dev.grindstone.shop.registries;

import org.jspecify.annotations.NullMarked;
