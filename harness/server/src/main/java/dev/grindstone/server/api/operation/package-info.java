/** What an operation of the API is: a route, what it takes and answers, and how it goes wrong. */
@NullMarked
package dev.grindstone.server.api.operation;

import org.jspecify.annotations.NullMarked;
