/** YAML that remembers on which line of which file each value stands. */
@NullMarked
package dev.grindstone.tasks.yaml;

import org.jspecify.annotations.NullMarked;
