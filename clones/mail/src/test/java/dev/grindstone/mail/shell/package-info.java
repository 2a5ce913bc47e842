/** Tests of the page around everything. */
@NullMarked
package dev.grindstone.mail.shell;

import org.jspecify.annotations.NullMarked;
