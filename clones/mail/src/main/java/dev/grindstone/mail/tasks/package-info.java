/** Things to do, in lists beside the mail; a task may come from a conversation and leads back to it. */
@NullMarked
package dev.grindstone.mail.tasks;

import org.jspecify.annotations.NullMarked;
