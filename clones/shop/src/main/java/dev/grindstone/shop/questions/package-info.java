/** What people ask about a product, and what they are told. */
package dev.grindstone.shop.questions;
