package dev.grindstone.shop.basket;

/**
 * What a buyer says to one shop about all they have of it in the basket.
 *
 * @param note to the shop; empty without one
 * @param code of one of the shop's coupons; empty without one
 * @param giftNote what the parcel is to say; empty without that
 * @param wrap what the shop takes for wrapping it, in cents; 0 when it is not to be wrapped
 */
public record ShopPart(String note, String code, boolean isGift, String giftNote, long wrap) {
    /** Nothing said. */
    public static final ShopPart NOTHING = new ShopPart("", "", false, "", 0);

    /** How long a note to the shop may be. */
    public static final int LONGEST_NOTE = 500;

    /** How long the message of a gift may be. */
    public static final int LONGEST_GIFT_NOTE = 150;

    public boolean isWrapped() {
        return wrap > 0;
    }

    /**
     * The same, made sure of.
     *
     * @throws IllegalArgumentException that says what is too long
     */
    public ShopPart checked() {
        check("A note to the shop", note, LONGEST_NOTE);
        check("A gift message", giftNote, LONGEST_GIFT_NOTE);
        check("A code", code, 40);
        return this;
    }

    private static void check(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    what + " may have " + longest + " characters; this one has " + text.length());
        }
    }
}
