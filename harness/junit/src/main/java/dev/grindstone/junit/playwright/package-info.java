/** What a failed test's page shows: the one package here that needs Playwright, and only when a test brings it. */
@NullMarked
package dev.grindstone.junit.playwright;

import org.jspecify.annotations.NullMarked;
