/** Tests of events and notifications. */
@NullMarked
package dev.grindstone.kit.event;

import org.jspecify.annotations.NullMarked;
