/**
 * Grindstone in a JUnit test: each test has a world of its own, served over HTTP, and a test that fails leaves the state
 * it brought about behind.
 */
@NullMarked
package dev.grindstone.junit;

import org.jspecify.annotations.NullMarked;
