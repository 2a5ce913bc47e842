/** Tests of the pictures that people give themselves. */
@NullMarked
package dev.grindstone.mail.picture;

import org.jspecify.annotations.NullMarked;
