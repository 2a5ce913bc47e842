/** Tests of the files of messages. */
@NullMarked
package dev.grindstone.mail.attachments;

import org.jspecify.annotations.NullMarked;
