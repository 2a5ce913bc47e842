/** Typed answers: each type knows how to read what an agent said and whether it is the expected value. */
@NullMarked
package dev.grindstone.tasks.answer;

import org.jspecify.annotations.NullMarked;
