package dev.grindstone.shop.catalog;

/**
 * The visible brand strings, in one place: scripts assert some that hold the original's names, so a test profile may
 * set others.
 *
 * @param name the product, "Bazaar"
 * @param domainLabel what titles of pages begin with, "Bazaar.com"
 * @param membership the programme whose members' parcels travel free and fast
 */
public record Brand(String name, String domainLabel, String membership) {
    /** Our own names. */
    public static final Brand BAZAAR = new Brand("Bazaar", "Bazaar.com", "Swift");
}
