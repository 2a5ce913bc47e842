/** Methods that the real app's own pages call, and with them scripts that run in browsers. */
@NullMarked
package dev.grindstone.chat.api.client;

import org.jspecify.annotations.NullMarked;
