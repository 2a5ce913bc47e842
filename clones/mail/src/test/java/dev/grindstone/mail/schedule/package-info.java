/** Tests of sending later. */
@NullMarked
package dev.grindstone.mail.schedule;

import org.jspecify.annotations.NullMarked;
