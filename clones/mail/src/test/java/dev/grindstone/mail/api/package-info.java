@NullMarked
package dev.grindstone.mail.api;

import org.jspecify.annotations.NullMarked;
