/** Who sells: profile, feedback and policies of a marketplace seller. */
package dev.grindstone.shop.seller;
