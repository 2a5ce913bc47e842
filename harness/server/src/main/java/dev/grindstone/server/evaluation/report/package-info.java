/** What came of an evaluation, as numbers for a machine and as one page for people. */
@NullMarked
package dev.grindstone.server.evaluation.report;

import org.jspecify.annotations.NullMarked;
