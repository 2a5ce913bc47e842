package dev.grindstone.shop.street;

import dev.grindstone.shop.photos.Photo;
import java.util.List;

/**
 * What a buyer wrote of something that a shop sells.
 *
 * @param day such as {@code Mar 3, 2026}
 * @param choices what it was that was bought, such as {@code Color: Blue}; empty when there was nothing to choose
 * @param answer what the shop says to it; empty when it says nothing
 */
public record Opinion(
        long id,
        String author,
        int stars,
        String text,
        String day,
        String choices,
        About about,
        String answer,
        List<Photo> photos) {
    private static final int EXCERPT = 360;

    public Opinion {
        photos = List.copyOf(photos);
    }

    /** Its first words, as they stand beside a picture. */
    public String excerpt() {
        String plain = text.replaceAll("\\s+", " ");
        return plain.length() <= EXCERPT ? plain : plain.substring(0, plain.lastIndexOf(' ', EXCERPT)) + "…";
    }

    /** The listing that was bought. */
    public record About(long listing, String title, String picture) {

        /** The address of its page. */
        public String path() {
            return Listing.path(listing, title);
        }
    }
}
