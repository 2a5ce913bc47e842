/** Worlds over HTTP: made, looked at, moved in time, reset, forked, checked and thrown away. */
@NullMarked
package dev.grindstone.server.api.worlds;

import org.jspecify.annotations.NullMarked;
