/** Invitations to meetings that come by mail: what they say, and answering them. */
@NullMarked
package dev.grindstone.mail.invitations;

import org.jspecify.annotations.NullMarked;
