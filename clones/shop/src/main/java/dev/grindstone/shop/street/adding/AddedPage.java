package dev.grindstone.shop.street.adding;

import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.street.StreetFrame;

/** What is shown after something was put in. */
public record AddedPage(StreetFrame frame, Line line, long listing) {}
