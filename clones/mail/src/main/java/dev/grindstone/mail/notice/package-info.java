/** What the other apps tell the owner, as mail. */
@NullMarked
package dev.grindstone.mail.notice;

import org.jspecify.annotations.NullMarked;
