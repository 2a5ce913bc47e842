package dev.grindstone.shop.catalog;

/**
 * Who sells.
 *
 * @param handle in addresses
 * @param kind house, market or shop
 */
public record Seller(long id, String handle, String name, String kind) {

    /** Whether it is the marketplace itself. */
    public boolean isHouse() {
        return kind.equals("house");
    }

    /** Whether it is one of the shops of the second skin. */
    public boolean isShop() {
        return kind.equals("shop");
    }
}
