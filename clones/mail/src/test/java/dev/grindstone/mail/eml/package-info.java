/** Tests of importing files. */
@NullMarked
package dev.grindstone.mail.eml;

import org.jspecify.annotations.NullMarked;
