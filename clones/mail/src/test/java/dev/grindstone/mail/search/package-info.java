/** Tests of the search engine. */
@NullMarked
package dev.grindstone.mail.search;

import org.jspecify.annotations.NullMarked;
