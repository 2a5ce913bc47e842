package dev.grindstone.shop.orders;

import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.purchase.Purchase;

/** The question whether to put an order away. */
record ArchivePage(Frame frame, Purchase order) {}
