/** Answers to what buyers ask most. */
@NullMarked
package dev.grindstone.shop.help;

import org.jspecify.annotations.NullMarked;
