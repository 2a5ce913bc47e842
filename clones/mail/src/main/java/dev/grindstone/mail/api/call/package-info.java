/** What every method of the API shares: the request, the answer, the error, and which method a path means. */
@NullMarked
package dev.grindstone.mail.api.call;

import org.jspecify.annotations.NullMarked;
