/** {@code canvases.*}: canvases as programs write them, in Markdown and by sections. */
@NullMarked
package dev.grindstone.chat.api.canvases;

import org.jspecify.annotations.NullMarked;
