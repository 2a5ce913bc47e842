/** Tests of the quick settings. */
@NullMarked
package dev.grindstone.mail.settings;

import org.jspecify.annotations.NullMarked;
