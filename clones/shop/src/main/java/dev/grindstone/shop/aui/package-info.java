/** The building blocks of every page, in the markup that scripts look for: buttons, prices, stars, drop-downs, notices. */
package dev.grindstone.shop.aui;
