package dev.grindstone.shop.frame;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;

/** Addresses as the world knows them: with where a visitor came from as one more part at the end, such as {@code ref=sr_1_3}. */
public final class Paths {
    private Paths() {}

    /** Registers a page under each path, and under the same with one more part. */
    public static void get(Routes routes, PageHandler page, String... paths) {
        for (String path : paths) {
            routes.get(path, page);
            routes.get(path + "/{ref}", page);
        }
    }

    /** The same for what is sent. */
    public static void post(Routes routes, PageHandler page, String... paths) {
        for (String path : paths) {
            routes.post(path, page);
            routes.post(path + "/{ref}", page);
        }
    }
}
