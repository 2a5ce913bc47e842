package dev.grindstone.shop.catalog;

/**
 * The visible brand strings of a skin, in one place: scripts assert some that hold the original's names, so a test
 * profile may set others.
 *
 * @param name the product, "Bazaar"
 * @param domainLabel what titles of pages begin with, "Bazaar.com"
 * @param membership the programme one can belong to: buyers whose parcels travel free and fast, or shops of the street
 *     that send in time and please
 * @param slug the name in addresses and as the name of windows: listings of the street open in {@code lindenrow.ID}
 */
public record Brand(String name, String domainLabel, String membership, String slug) {
    /** Our own names. */
    public static final Brand BAZAAR = new Brand("Bazaar", "Bazaar.com", "Swift", "bazaar");

    /** The street of small shops. */
    public static final Brand LINDENROW = new Brand("Lindenrow", "Lindenrow.com", "Top Row", "lindenrow");
}
