/** The API's profile and settings of a mailbox. */
@NullMarked
package dev.grindstone.mail.api.settings;

import org.jspecify.annotations.NullMarked;
