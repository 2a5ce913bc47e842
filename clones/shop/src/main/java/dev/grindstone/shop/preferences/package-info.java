/** Language and currency. */
@NullMarked
package dev.grindstone.shop.preferences;

import org.jspecify.annotations.NullMarked;
