/** Methods about user groups, reminders and pauses. */
@NullMarked
package dev.grindstone.chat.api.plans;

import org.jspecify.annotations.NullMarked;
