/** Tests of the change log. */
@NullMarked
package dev.grindstone.kit.change;

import org.jspecify.annotations.NullMarked;
