/** The parts of an inbox that is not sorted into tabs. */
@NullMarked
package dev.grindstone.mail.mailbox.section;

import org.jspecify.annotations.NullMarked;
