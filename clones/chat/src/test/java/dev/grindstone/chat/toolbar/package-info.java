@NullMarked
package dev.grindstone.chat.toolbar;

import org.jspecify.annotations.NullMarked;
