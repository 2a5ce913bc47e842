/** Many runs of many tasks by one agent: planned, played, written down one by one, and taken up again. */
@NullMarked
package dev.grindstone.server.evaluation;

import org.jspecify.annotations.NullMarked;
