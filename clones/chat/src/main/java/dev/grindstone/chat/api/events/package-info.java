/** What happens in a workspace, told while it happens: RTM, Socket Mode and the Events API speak the same words. */
@NullMarked
package dev.grindstone.chat.api.events;

import org.jspecify.annotations.NullMarked;
