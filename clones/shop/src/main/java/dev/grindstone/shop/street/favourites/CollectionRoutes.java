package dev.grindstone.shop.street.favourites;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.StreetPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/*
 * POST /favorites/collections          name
 * POST /favorites/collections/rename   collection, name
 * POST /favorites/collections/delete   collection
 * POST /favorites/collections/move     listing_id; collection, empty to leave the one it is in; return_to
 * POST /favorites/searches             path, name
 * POST /favorites/searches/delete      search
 */
/** Changes collections of favourites and saved searches; all lead back to the favourites. */
final class CollectionRoutes {
    private CollectionRoutes() {}

    static void addTo(Routes routes) {
        routes.post("/favorites/collections", StreetPaths.personal(CollectionRoutes::create));
        routes.post("/favorites/collections/rename", StreetPaths.personal(visit -> {
            String list = Fields.text(visit, "collection");
            String wrong = run(visit, "shop.renameCollection", "collection", "name");
            back(
                    visit,
                    "?collection=" + StreetPaths.encoded(list)
                            + (wrong.isEmpty() ? "" : "&wrong=" + StreetPaths.encoded(wrong)));
        }));
        routes.post("/favorites/collections/delete", StreetPaths.personal(visit -> {
            run(visit, "shop.deleteCollection", "collection");
            back(visit, "");
        }));
        routes.post("/favorites/collections/move", StreetPaths.personal(CollectionRoutes::move));
        routes.post("/favorites/searches", StreetPaths.personal(visit -> {
            run(visit, "shop.saveSearch", "path", "name");
            back(visit, "?tab=searches");
        }));
        routes.post("/favorites/searches/delete", StreetPaths.personal(visit -> {
            run(visit, "shop.forgetSearch", "search");
            back(visit, "?tab=searches");
        }));
    }

    private static void create(Visit visit) {
        try {
            Object handle = visit.world()
                    .run("shop.createCollection", visit.person(), Map.of("name", Fields.text(visit, "name")));
            back(visit, "?collection=" + handle);
        } catch (IllegalArgumentException e) {
            back(visit, "?wrong=" + StreetPaths.encoded(String.valueOf(e.getMessage())));
        }
    }

    private static void move(Visit visit) {
        visit.world()
                .run(
                        "shop.collect",
                        visit.person(),
                        Map.of(
                                "listing",
                                Fields.text(visit, "listing_id"),
                                "collection",
                                Fields.text(visit, "collection")));
        visit.seeOther(StreetPaths.within(Fields.text(visit, StreetPaths.RETURN_TO))
                .orElse(StreetPaths.favourites(visit.person())));
    }

    /** Runs a command with fields of the form; what is wrong with them, or nothing. */
    private static String run(Visit visit, String command, String... fields) {
        Map<String, Object> args = new HashMap<>();
        List.of(fields).forEach(field -> args.put(field, Fields.text(visit, field)));
        try {
            visit.world().run(command, visit.person(), args);
            return "";
        } catch (IllegalArgumentException e) {
            return Objects.requireNonNullElse(e.getMessage(), "It could not be changed");
        }
    }

    private static void back(Visit visit, String query) {
        visit.seeOther(StreetPaths.favourites(visit.person()) + query);
    }
}
