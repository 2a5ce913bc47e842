package dev.grindstone.shop.registries;

import dev.grindstone.shop.catalog.Ware;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registry, as somebody sees it.
 *
 * @param names whose it is, such as {@code Dana Whitfield & Tom Reyes}
 * @param address where gifts go, of the owner's addresses; null when that one is gone
 * @param isOwn whether that is who looks
 * @param isPublic whether others find it
 */
record Registry(
        long id,
        String handle,
        Kind kind,
        String names,
        String partner,
        LocalDate on,
        String greeting,
        @Nullable Long address,
        boolean isOwn,
        boolean isPublic) {

    String path() {
        return path(handle);
    }

    static String path(String handle) {
        return "/registries/" + handle;
    }

    /**
     * Something on it.
     *
     * @param has how many its owners have from elsewhere
     * @param bought how many were bought from it
     */
    record Item(long id, Ware ware, String comment, int wanted, int has, int bought) {
        /** How many are still to be had. */
        int needed() {
            return Math.max(0, wanted - has - bought);
        }
    }

    /**
     * Something that was bought from it.
     *
     * @param thanked such as {@code March 10, 2026}; empty until then
     */
    record Gift(long id, String giver, String title, String picture, int quantity, String at, String thanked) {}
}
