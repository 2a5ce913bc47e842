/** What queries of a world need beyond SQL. */
@NullMarked
package dev.grindstone.kit.query;

import org.jspecify.annotations.NullMarked;
