/** Cards of the people whom messages name. */
@NullMarked
package dev.grindstone.mail.people;

import org.jspecify.annotations.NullMarked;
