/** What the screens of every clone look like, pixel by pixel. */
@NullMarked
package dev.grindstone.server.golden;

import org.jspecify.annotations.NullMarked;
