/** TEMP. */
@org.jspecify.annotations.NullMarked
package dev.grindstone.snapshot;
