/** What buyers find in the catalogue that ships. */
@NullMarked
package dev.grindstone.server.catalogue;

import org.jspecify.annotations.NullMarked;
