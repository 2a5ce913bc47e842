/** The laws every clone must obey, as tests that a clone inherits, and a server to test one against. */
@NullMarked
package dev.grindstone.testing;

import org.jspecify.annotations.NullMarked;
