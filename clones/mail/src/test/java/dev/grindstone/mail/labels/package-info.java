/** Tests of labels. */
@NullMarked
package dev.grindstone.mail.labels;

import org.jspecify.annotations.NullMarked;
