/** Tests of reactions. */
@NullMarked
package dev.grindstone.mail.reactions;

import org.jspecify.annotations.NullMarked;
