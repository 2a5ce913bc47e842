/** People who know things: what they tell, to whom, when, and how; the engine behind scripted colleagues. */
@NullMarked
package dev.grindstone.kit.persona;

import org.jspecify.annotations.NullMarked;
