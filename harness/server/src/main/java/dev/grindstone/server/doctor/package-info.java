/** What Grindstone needs of a machine, each thing looked at by really using it. */
@NullMarked
package dev.grindstone.server.doctor;

import org.jspecify.annotations.NullMarked;
