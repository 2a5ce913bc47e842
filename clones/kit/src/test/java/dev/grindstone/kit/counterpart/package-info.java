/** Tests of the people who act by themselves. */
@NullMarked
package dev.grindstone.kit.counterpart;

import org.jspecify.annotations.NullMarked;
