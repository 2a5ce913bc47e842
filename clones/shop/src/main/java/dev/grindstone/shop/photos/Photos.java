package dev.grindstone.shop.photos;

import static dev.grindstone.shop.db.Tables.REVIEW_PHOTO;

import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.db.tables.records.ReviewRecord;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the pictures of reviews in, and lets them go. */
public final class Photos {
    private Photos() {}

    /**
     * The pictures of a command: bytes, or text in Base64.
     *
     * @throws IllegalArgumentException when one is refused
     */
    public static List<Upload> of(Args args, String name) {
        Object raw = args.raw(name);
        Collection<?> all = raw == null ? List.of() : raw instanceof Collection<?> many ? many : List.of(raw);
        return all.stream().map(Photos::upload).toList();
    }

    private static Upload upload(@Nullable Object given) {
        return given instanceof Upload upload
                ? upload
                : Upload.of("photo", given instanceof byte[] bytes ? bytes : decoded(String.valueOf(given)));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // is refused as a picture
        }
    }

    /**
     * Looks whether a review would have too many.
     *
     * @param before what its column names
     * @param dropped sources of those it no longer has
     * @throws IllegalArgumentException when it would
     */
    public static void check(String before, Collection<String> dropped, List<Upload> added) {
        long count = added.size()
                + before.lines().filter(line -> !dropped.contains(line)).count();
        if (count > Upload.MOST) {
            throw new IllegalArgumentException("A review has " + Upload.MOST + " photos at most, and this would have "
                    + count + ": leave some out.");
        }
    }

    /**
     * Puts new pictures behind those a stored review keeps; what it names has to be stored again.
     *
     * @param dropped sources of those it no longer has
     */
    public static void change(World world, ReviewRecord review, Collection<String> dropped, List<Upload> added) {
        List<String> kept = new ArrayList<>(review.getPictures().lines().toList());
        List<String> gone = kept.stream().filter(dropped::contains).toList();
        kept.removeAll(gone);
        for (String source : gone) {
            if (source.startsWith(Photo.UPLOADED)) {
                world.db("shop")
                        .deleteFrom(REVIEW_PHOTO)
                        .where(REVIEW_PHOTO.ID.eq(Long.valueOf(source.substring(Photo.UPLOADED.length()))))
                        .execute();
            }
        }
        for (Upload upload : added) {
            long id = world.nextId();
            world.db("shop")
                    .insertInto(REVIEW_PHOTO)
                    .set(REVIEW_PHOTO.ID, id)
                    .set(REVIEW_PHOTO.REVIEW_ID, review.getId())
                    .set(REVIEW_PHOTO.MEDIA_TYPE, upload.mediaType())
                    .set(REVIEW_PHOTO.CONTENT, upload.content())
                    .execute();
            kept.add(Photo.UPLOADED + id);
        }
        review.setPictures(String.join("\n", kept));
    }
}
