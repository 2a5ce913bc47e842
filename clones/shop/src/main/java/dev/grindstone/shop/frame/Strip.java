package dev.grindstone.shop.frame;

/** What stands in the strip below the header, before departments, and first in the menu of everything. */
public enum Strip {
    BEST_SELLERS("Best Sellers", "/gp/bestsellers"),
    NEW_RELEASES("New Releases", "/gp/new-releases"),
    DEALS("Today’s Deals", "/deals"),
    COUPONS("Coupons", "/coupons"),
    GIFT_CARDS("Gift Cards", "/gift-cards/b"),
    REGISTRY("Registry", "/registries");

    /** How many departments find room after them. */
    public static final int DEPARTMENTS = 6;

    private final String label;
    private final String path;

    Strip(String label, String path) {
        this.label = label;
        this.path = path;
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }
}
