/** Tests of acting on conversations. */
@NullMarked
package dev.grindstone.mail.organise;

import org.jspecify.annotations.NullMarked;
