/** The page around everything: header, navigation, and the hash routes. */
@NullMarked
package dev.grindstone.mail.shell;

import org.jspecify.annotations.NullMarked;
