package dev.grindstone.shop.buyer;

/**
 * Somebody who buys here.
 *
 * @param balance what is left of gift cards, in cents
 */
public record Buyer(long person, String phone, long balance, boolean isMember) {}
