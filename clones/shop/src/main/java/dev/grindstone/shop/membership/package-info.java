/** The membership: parcels travel free and fast for a monthly or yearly fee. */
@NullMarked
package dev.grindstone.shop.membership;

import org.jspecify.annotations.NullMarked;
