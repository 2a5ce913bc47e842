/** Kept texts in a window: its signature, and templates to insert, save, overwrite and delete. */
@NullMarked
package dev.grindstone.mail.compose.passages;

import org.jspecify.annotations.NullMarked;
