/** TEMP. */
@org.jspecify.annotations.NullMarked
package dev.grindstone.browser;
