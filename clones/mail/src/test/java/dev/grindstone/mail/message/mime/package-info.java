@NullMarked
package dev.grindstone.mail.message.mime;

import org.jspecify.annotations.NullMarked;
