/** The conversation's page. */
@NullMarked
package dev.grindstone.chat.client;

import org.jspecify.annotations.NullMarked;
