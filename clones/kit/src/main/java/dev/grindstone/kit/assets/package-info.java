/** What a page loads beside itself: style sheets, scripts, fonts and icons, all from the jar and immutable. */
@NullMarked
package dev.grindstone.kit.assets;

import org.jspecify.annotations.NullMarked;
