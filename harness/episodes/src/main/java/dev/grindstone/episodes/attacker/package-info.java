/** The attackers that come with Grindstone, as agents. */
@NullMarked
package dev.grindstone.episodes.attacker;

import org.jspecify.annotations.NullMarked;
