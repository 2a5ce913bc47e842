/** Tests of the Web API: how calls travel, every error's code, and every method through the official SDK. */
@NullMarked
package dev.grindstone.chat.api.events;

import org.jspecify.annotations.NullMarked;
