/** The API's OpenAPI document, derived from the operations themselves. */
@NullMarked
package dev.grindstone.server.api.document;

import org.jspecify.annotations.NullMarked;
