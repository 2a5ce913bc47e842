package dev.grindstone.shop.fulfilment;

import dev.grindstone.kit.world.World;

/** What becomes of an order once it is placed. */
public final class Fulfilment {
    private Fulfilment() {}

    /** Begins: a placeholder until the real one is merged. */
    public static void begin(World world, long purchaseId) {
        // The orders' feature packs and ships; this tree does not have it yet.
    }
}
