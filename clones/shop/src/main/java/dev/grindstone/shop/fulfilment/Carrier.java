package dev.grindstone.shop.fulfilment;

import dev.grindstone.shop.purchase.Parcel;
import java.util.List;
import java.util.Locale;

/** Who carries parcels: the house has its own, sellers use one of several. */
public record Carrier(String name, String prefix) {
    private static final Carrier HOUSE = new Carrier("Fleetway", "FW");
    private static final List<Carrier> OTHERS = List.of(
            new Carrier("Northline Parcel", "NL"), new Carrier("Quickhaul", "QH"), new Carrier("Meridian Post", "MP"));

    /** Those a seller can choose from, by name. */
    public static List<String> choices() {
        return OTHERS.stream().map(Carrier::name).toList();
    }

    /** The one of a parcel. */
    static Carrier of(Parcel parcel) {
        return parcel.seller().isHouse()
                ? HOUSE
                : OTHERS.get((int) (parcel.seller().id() % OTHERS.size()));
    }

    /** The number it gives to a parcel. */
    String tracking(Parcel parcel) {
        return String.format(Locale.ROOT, "%s%012d", prefix, Math.floorMod(parcel.id() * 48_271L, 1_000_000_000_000L));
    }
}
