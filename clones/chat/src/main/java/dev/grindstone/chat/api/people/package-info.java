/** Methods about the workspace and its members. */
@NullMarked
package dev.grindstone.chat.api.people;

import org.jspecify.annotations.NullMarked;
