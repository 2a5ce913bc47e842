/** The first page. */
package dev.grindstone.shop.home;
