/** The Web API: its addresses, and which methods there are. */
@NullMarked
package dev.grindstone.chat.api;

import org.jspecify.annotations.NullMarked;
