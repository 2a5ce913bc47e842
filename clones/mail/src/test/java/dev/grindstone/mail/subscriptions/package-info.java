/** Tests of the page of lists. */
@NullMarked
package dev.grindstone.mail.subscriptions;

import org.jspecify.annotations.NullMarked;
