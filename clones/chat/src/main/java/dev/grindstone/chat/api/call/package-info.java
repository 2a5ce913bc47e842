/** How a call of the Web API travels: tokens, arguments, answers, pages of lists. */
@NullMarked
package dev.grindstone.chat.api.call;

import org.jspecify.annotations.NullMarked;
