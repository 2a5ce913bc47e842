/** Tests of importing. */
@NullMarked
package dev.grindstone.mail.arrival;

import org.jspecify.annotations.NullMarked;
