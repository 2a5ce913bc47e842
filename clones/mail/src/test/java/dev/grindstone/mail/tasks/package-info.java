/** Tests of tasks. */
@NullMarked
package dev.grindstone.mail.tasks;

import org.jspecify.annotations.NullMarked;
