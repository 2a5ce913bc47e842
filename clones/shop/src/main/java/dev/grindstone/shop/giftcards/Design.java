package dev.grindstone.shop.giftcards;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a gift card can look like; {@code art.jte} draws them by their keys. */
enum Design {
    AWNING("awning", "Any occasion", "A Bazaar awning"),
    CANDLES("candles", "Birthday", "Candles on a cake"),
    BALLOONS("balloons", "Birthday", "Three balloons"),
    LEAVES("leaves", "Thank you", "Leaves and a thank-you"),
    FIR("fir", "Holidays", "Fir trees in the snow"),
    LANTERN("lantern", "Holidays", "A lit lantern"),
    STARS("stars", "Congratulations", "Stars over hills"),
    RINGS("rings", "Wedding", "Two rings"),
    MOBILE("mobile", "New baby", "A mobile over a crib"),
    HOUSE("house", "New home", "A house with a lit window");

    private final String key;
    private final String occasion;
    private final String title;

    Design(String key, String occasion, String title) {
        this.key = key;
        this.occasion = occasion;
        this.title = title;
    }

    /** In addresses and rows. */
    String key() {
        return key;
    }

    String occasion() {
        return occasion;
    }

    String title() {
        return title;
    }

    String path() {
        return "/gift-cards/dp/" + key;
    }

    /** The one with such a key. */
    static Optional<Design> of(String key) {
        return Arrays.stream(values()).filter(design -> design.key.equals(key)).findFirst();
    }

    /** All occasions, in order. */
    static List<String> occasions() {
        return Arrays.stream(values()).map(Design::occasion).distinct().toList();
    }
}
