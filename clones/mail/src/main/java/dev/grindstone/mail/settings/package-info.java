/** What the owner of a mailbox chooses: how lists look, and whether single keys act. */
@NullMarked
package dev.grindstone.mail.settings;

import org.jspecify.annotations.NullMarked;
