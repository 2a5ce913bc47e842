package dev.grindstone.shop.street.talks;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetMissing;
import dev.grindstone.shop.street.StreetPaths;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * GET  /messages                           all conversations
 * GET  /messages/{shop}                    one of them, by the shop's number
 * GET  /conversations/new?with_id=&about=  the same with a shop that was not written to yet
 * POST /conversations                      with_id, message, about
 */
/** Messages with small shops. */
public final class TalkRoutes {
    private final Brand brand;

    /** Under the street's own name. */
    public TalkRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/messages", StreetPaths.personal(visit -> show(visit, null, "", "")));
        routes.get(
                "/messages/{shop}",
                StreetPaths.personal(visit -> open(visit, visit.http().pathParam("shop"))));
        routes.get("/conversations/new", StreetPaths.personal(visit -> open(visit, Fields.asked(visit, "with_id"))));
        routes.post("/conversations", StreetPaths.personal(this::write));
    }

    private Optional<Seller> shop(Visit visit, String number) {
        Optional<Seller> shop =
                new TalkQueries(visit).shop(Fields.number(number).orElse(0));
        if (shop.isEmpty()) {
            StreetMissing.show(visit, brand, "There is no such shop to write to.");
        }
        return shop;
    }

    private void open(Visit visit, String number) {
        shop(visit, number).ifPresent(shop -> show(visit, shop, "", ""));
    }

    private void write(Visit visit) {
        shop(visit, Fields.text(visit, "with_id")).ifPresent(shop -> {
            String text = Fields.text(visit, "message");
            String about = Fields.text(visit, "about");
            if (about.length() > 40) {
                show(visit, shop, text, "This is not the number of an order: leave out what it is about.");
                return;
            }
            try {
                visit.world()
                        .run(
                                "shop.writeToSeller",
                                visit.person(),
                                Map.of("seller", shop.handle(), "text", text, "about", about));
                visit.seeOther("/messages/" + shop.id());
            } catch (IllegalArgumentException e) {
                show(visit, shop, text, String.valueOf(e.getMessage()) + ".");
            }
        });
    }

    private void show(Visit visit, @Nullable Seller shop, String text, String wrong) {
        TalkQueries queries = new TalkQueries(visit);
        var talks = queries.talks();
        boolean isNew =
                shop != null && talks.stream().anyMatch(talk -> talk.shop().equals(shop) && talk.isNew());
        if (shop != null && isNew) {
            visit.world().run("shop.readLetters", visit.person(), Map.of("seller", shop.handle()));
        }
        String about = visit.form("about") == null ? Fields.asked(visit, "about") : Fields.text(visit, "about");
        visit.page(
                "Messages - " + brand.name(),
                "shop/street/talks/talks.jte",
                new TalksPage(
                        StreetFrame.of(visit, brand),
                        talks,
                        shop == null ? null : new TalksPage.Open(shop, queries.lines(shop)),
                        about,
                        text,
                        wrong));
    }
}
