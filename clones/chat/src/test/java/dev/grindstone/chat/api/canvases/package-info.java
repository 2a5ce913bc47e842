/** Tests of canvases as programs write them. */
@NullMarked
package dev.grindstone.chat.api.canvases;

import org.jspecify.annotations.NullMarked;
