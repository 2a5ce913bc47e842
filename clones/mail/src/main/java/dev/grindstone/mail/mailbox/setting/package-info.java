/** What features bring to the settings: tabs of their own, and the lists that the navigation may show. */
@NullMarked
package dev.grindstone.mail.mailbox.setting;

import org.jspecify.annotations.NullMarked;
