/** The word index: which messages hold a word, kept beside them and derived from them. */
@NullMarked
package dev.grindstone.mail.index;

import org.jspecify.annotations.NullMarked;
