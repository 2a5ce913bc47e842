/** Start images of worlds, built on first use and kept under a name that follows the code they were made from. */
@NullMarked
package dev.grindstone.kit.library;

import org.jspecify.annotations.NullMarked;
