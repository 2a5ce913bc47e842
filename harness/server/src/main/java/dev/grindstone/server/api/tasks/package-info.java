/** Tasks and verdicts over HTTP. */
@NullMarked
package dev.grindstone.server.api.tasks;

import org.jspecify.annotations.NullMarked;
