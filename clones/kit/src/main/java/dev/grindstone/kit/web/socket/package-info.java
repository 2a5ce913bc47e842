/** WebSockets of clones: events told to programs while they happen. */
@NullMarked
package dev.grindstone.kit.web.socket;

import org.jspecify.annotations.NullMarked;
