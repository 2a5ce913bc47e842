/** What a buyer keeps here: the account's first page, addresses, wallet, gift cards, security. */
@NullMarked
package dev.grindstone.shop.account;

import org.jspecify.annotations.NullMarked;
