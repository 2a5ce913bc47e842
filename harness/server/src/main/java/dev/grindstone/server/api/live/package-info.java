/** Pages for a person who watches episodes. */
@NullMarked
package dev.grindstone.server.api.live;

import org.jspecify.annotations.NullMarked;
