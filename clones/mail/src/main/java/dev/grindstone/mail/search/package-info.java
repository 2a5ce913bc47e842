/** The search engine: one query language for the search box, the API and filters. */
@NullMarked
package dev.grindstone.mail.search;

import org.jspecify.annotations.NullMarked;
