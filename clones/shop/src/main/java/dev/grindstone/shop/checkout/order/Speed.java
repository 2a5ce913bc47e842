package dev.grindstone.shop.checkout.order;

import java.util.Arrays;
import java.util.List;

/** How fast what the house ships is sent, and what that costs an order, in cents. */
public enum Speed {
    /** As long as each takes; what that costs depends on what is bought. */
    STANDARD("standard", "Standard delivery", Integer.MAX_VALUE, 0, 0),
    TWO_DAY("two-day", "Two-Day delivery", 2, 799, 0),
    NEXT_DAY("next-day", "One-Day delivery", 1, 1299, 299),

    /** What small shops offer instead of the house's two: half the time, for each shop's parcel. */
    EXPRESS("express", "Express delivery", Integer.MAX_VALUE, 995, 995);

    private final String code;
    private final String label;
    private final int days;
    private final long price;
    private final long memberPrice;

    Speed(String code, String label, int days, long price, long memberPrice) {
        this.code = code;
        this.label = label;
        this.days = days;
        this.price = price;
        this.memberPrice = memberPrice;
    }

    /** The speeds that small shops offer, or else those of the marketplace. */
    public static List<Speed> all(boolean isOfShops) {
        return isOfShops ? List.of(STANDARD, EXPRESS) : List.of(STANDARD, TWO_DAY, NEXT_DAY);
    }

    /** As it is stored. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** How many working days something is under way that takes so many by itself. */
    public int days(int own) {
        return this == EXPRESS ? Math.min(own, Math.max(2, (own + 1) / 2)) : Math.min(days, own);
    }

    public long price(boolean isMember) {
        return isMember ? memberPrice : price;
    }

    /**
     * The one that is stored so.
     *
     * @throws IllegalArgumentException when none is
     */
    public static Speed of(String code) {
        return Arrays.stream(values())
                .filter(speed -> speed.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no speed '" + code
                        + "': choose standard, two-day or next-day, of small shops standard or express"));
    }
}
