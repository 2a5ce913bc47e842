/** The runnable: what a person types, what a trainer's program calls, and the figures the project shows. */
@NullMarked
package dev.grindstone.server;

import org.jspecify.annotations.NullMarked;
