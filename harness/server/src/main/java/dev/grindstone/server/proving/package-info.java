/** Proving tasks: many instances at once, each result kept until what it rests on changes. */
@NullMarked
package dev.grindstone.server.proving;

import org.jspecify.annotations.NullMarked;
