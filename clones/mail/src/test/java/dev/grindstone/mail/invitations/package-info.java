/** Tests of invitations. */
@NullMarked
package dev.grindstone.mail.invitations;

import org.jspecify.annotations.NullMarked;
