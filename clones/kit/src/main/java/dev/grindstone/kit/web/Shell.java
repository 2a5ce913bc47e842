package dev.grindstone.kit.web;

import java.util.List;

/**
 * What the layout around every page says.
 *
 * @param app the clone's name, for its style
 * @param time {@code stepped} or {@code live}
 * @param version of the world, for live updates
 * @param zone id of the world's time zone
 * @param now the world's present, in milliseconds of the epoch
 * @param account the number of the person, of those who are signed in at this browser
 * @param fontUrls the fonts that every page draws with, the most used first
 */
public record Shell(
        String app,
        String brand,
        String title,
        String time,
        long version,
        String zone,
        long now,
        int account,
        String styleUrl,
        String scriptUrl,
        List<String> fontUrls,
        String iconUrl) {

    /**
     * What runs before anything is drawn: style sheets can tell the part of the address that never reaches the server, and
     * hide what was rendered for another.
     */
    static final String EARLY = "document.documentElement.dataset.hash=location.hash";

    /** What a page's policy admits it by. */
    static final String EARLY_HASH = "sha256-zM77NQrqdVPgC8Wu15If9vqV7cutvtgV2ieLW3jqXRI=";

    String early() {
        return EARLY;
    }
}
