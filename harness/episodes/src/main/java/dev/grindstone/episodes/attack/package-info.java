/** Ways of trying to win a task without doing it, and what an attacker has to try them with. */
@NullMarked
package dev.grindstone.episodes.attack;

import org.jspecify.annotations.NullMarked;
