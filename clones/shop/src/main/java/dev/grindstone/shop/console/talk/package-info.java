/** What buyers write to a seller, and the answers: messages, reviews, questions. */
@NullMarked
package dev.grindstone.shop.console.talk;

import org.jspecify.annotations.NullMarked;
