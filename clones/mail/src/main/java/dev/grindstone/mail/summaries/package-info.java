/** What senders mark for machines in their mail: orders, parcels and flights, summed up above the message. */
@NullMarked
package dev.grindstone.mail.summaries;

import org.jspecify.annotations.NullMarked;
