package dev.grindstone.kit.web;

/**
 * What the layout around every page says.
 *
 * @param app the clone's name, for its style
 * @param time {@code stepped} or {@code live}
 * @param version of the world, for live updates
 * @param zone id of the world's time zone
 * @param now the world's present, in milliseconds of the epoch
 * @param account the number of the person, of those who are signed in at this browser
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
        String fontUrl,
        String iconUrl) {}
