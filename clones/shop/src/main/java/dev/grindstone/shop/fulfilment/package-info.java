/** What happens to purchases by the world's clock: parcels travel, refunds are paid, and buyers are told. */
@NullMarked
package dev.grindstone.shop.fulfilment;

import org.jspecify.annotations.NullMarked;
