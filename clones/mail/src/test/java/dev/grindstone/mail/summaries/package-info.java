/** Tests of what senders mark in their mail. */
@NullMarked
package dev.grindstone.mail.summaries;

import org.jspecify.annotations.NullMarked;
