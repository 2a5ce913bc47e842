/** The API's labels. */
@NullMarked
package dev.grindstone.mail.api.label;

import org.jspecify.annotations.NullMarked;
