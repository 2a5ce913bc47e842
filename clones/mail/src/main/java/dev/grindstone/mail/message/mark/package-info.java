/** What senders mark in their HTML for machines, with JSON-LD in the terms of schema.org. */
@NullMarked
package dev.grindstone.mail.message.mark;

import org.jspecify.annotations.NullMarked;
