/** What surrounds every page: header with search and basket, strip, footer. */
package dev.grindstone.shop.frame;
