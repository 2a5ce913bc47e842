/** The building blocks of every page, in the markup that scripts look for: buttons, prices, stars, drop-downs, notices. */
@NullMarked
package dev.grindstone.shop.aui;

import org.jspecify.annotations.NullMarked;
