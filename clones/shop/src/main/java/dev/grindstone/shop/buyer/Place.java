package dev.grindstone.shop.buyer;

import dev.grindstone.shop.catalog.Delivery;

/**
 * Where a visitor wants things delivered, as far as that is known.
 *
 * @param town or the name of a state; empty when nothing is known
 * @param state its letters
 */
public record Place(String town, String state, String zip) {
    /** Somewhere in the country. */
    public static final Place ANYWHERE = new Place("", "", "");

    /** Such as {@code Portland 97205}. */
    public String label() {
        return town.isEmpty() ? "United States" : town + " " + zip;
    }

    public boolean isKnown() {
        return !town.isEmpty();
    }

    /** How many working days what takes so many elsewhere is under way to here. */
    public int days(int days) {
        return days + Delivery.farther(state);
    }
}
