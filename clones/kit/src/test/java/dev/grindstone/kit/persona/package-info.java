/** Tests of the people who know things. */
@NullMarked
package dev.grindstone.kit.persona;

import org.jspecify.annotations.NullMarked;
