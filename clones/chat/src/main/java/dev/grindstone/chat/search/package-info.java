/** The search: what a query asks for, and which messages and files answer it. One engine for pages and API. */
@NullMarked
package dev.grindstone.chat.search;

import org.jspecify.annotations.NullMarked;
