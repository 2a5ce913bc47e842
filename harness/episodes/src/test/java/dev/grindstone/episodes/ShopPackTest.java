package dev.grindstone.episodes;

class ShopPackTest extends PlayedPack {

    ShopPackTest() {
        super("shop"::equals);
    }
}
