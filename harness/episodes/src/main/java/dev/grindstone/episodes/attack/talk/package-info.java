/** What can be said without having looked. */
@NullMarked
package dev.grindstone.episodes.attack.talk;

import org.jspecify.annotations.NullMarked;
