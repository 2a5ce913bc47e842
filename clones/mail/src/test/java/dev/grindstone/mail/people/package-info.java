/** Tests of the cards of people. */
@NullMarked
package dev.grindstone.mail.people;

import org.jspecify.annotations.NullMarked;
