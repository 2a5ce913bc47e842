/** What people ask about a product, and what they are told. */
@NullMarked
package dev.grindstone.shop.questions;

import org.jspecify.annotations.NullMarked;
