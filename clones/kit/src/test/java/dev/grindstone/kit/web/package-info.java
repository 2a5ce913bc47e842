/** Tests of the web shell. */
@NullMarked
package dev.grindstone.kit.web;

import org.jspecify.annotations.NullMarked;
