/** Models that write their actions as text: UI-TARS, Qwen, and all that speak BrowserGym. */
@NullMarked
package dev.grindstone.episodes.surface.text;

import org.jspecify.annotations.NullMarked;
