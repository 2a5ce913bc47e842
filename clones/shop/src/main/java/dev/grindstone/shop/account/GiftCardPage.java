package dev.grindstone.shop.account;

import dev.grindstone.shop.frame.Frame;

/**
 * Gift cards of somebody.
 *
 * @param redeems whether a card can be put on the account on this page
 * @param wrong why a card was not
 */
public record GiftCardPage(Frame frame, long balance, boolean redeems, String entered, String wrong, String done) {}
