package dev.grindstone.shop.photos;

import dev.grindstone.shop.pictures.PictureRoutes;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture of a review.
 *
 * @param source the name of a picture of the catalogue, or {@code @} and the number of one that was uploaded
 * @param tone of the ground it lies on, 1 to 6; 0 for an upload, which has its own
 */
public record Photo(String source, int tone) {
    /** What the names of uploads begin with. */
    static final String UPLOADED = "@";

    private static final int TONES = 6;
    /** Odd and far from a power of two: numbers beside each other end up far apart. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    /** Those that the column of a review names. */
    public static List<Photo> of(String pictures, long review) {
        List<Photo> photos = new ArrayList<>();
        for (String line : pictures.lines().toList()) {
            int tone = line.startsWith(UPLOADED)
                    ? 0
                    : 1 + Math.floorMod(Long.hashCode(review * SCATTER) + photos.size(), TONES);
            photos.add(new Photo(line, tone));
        }
        return List.copyOf(photos);
    }

    /** Where it is found, about as many pixels wide as said. */
    public String path(int width) {
        return source.startsWith(UPLOADED)
                ? PhotoRoutes.PATH + source.substring(UPLOADED.length())
                : PictureRoutes.path(source, width);
    }
}
