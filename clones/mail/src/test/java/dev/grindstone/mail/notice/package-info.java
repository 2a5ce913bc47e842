/** Tests of what other apps tell the owner. */
@NullMarked
package dev.grindstone.mail.notice;

import org.jspecify.annotations.NullMarked;
