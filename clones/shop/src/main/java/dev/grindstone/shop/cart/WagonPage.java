package dev.grindstone.shop.cart;

import dev.grindstone.shop.frame.Frame;
import java.util.List;

/**
 * What is shown after something was put in.
 *
 * @param added what was; empty when that was another time
 */
public record WagonPage(Frame frame, List<CartLine> added, int count, long subtotal) {}
