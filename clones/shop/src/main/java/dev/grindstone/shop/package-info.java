/** Bazaar, the shop: a marketplace and a street of small shops over one catalogue, composed of its features. */
package dev.grindstone.shop;
