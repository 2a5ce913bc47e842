/** Several people signed in at one browser: which of them an address means. */
@NullMarked
package dev.grindstone.kit.web.account;

import org.jspecify.annotations.NullMarked;
