package dev.grindstone.shop.console.listings;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.Desk;
import dev.grindstone.shop.console.Manager;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Missing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * GET  /your/shops/{shop}/listings?state=&q=&page=   state: all, active, low or ended
 * GET  /your/shops/{shop}/listings/{asin}            one of them
 * POST /your/shops/{shop}/listings/{asin}            title, description, price-OFFER, stock-OFFER
 * POST /your/shops/{shop}/listings/{asin}/end        takes it off sale; /renew puts it back
 */
/** What a seller offers. */
public final class ListingRoutes {
    private static final int PAGE = 25;
    private static final Map<String, String> DONE = Map.of(
            "saved", "Saved. Buyers see it now.",
            "added", "Your listing is on sale.",
            "end", "Taken off sale. Nobody can buy it until you put it back.",
            "renew", "On sale again.");

    private final Brand brand;

    /** Under a shop's own name. */
    public ListingRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        String listings = Manager.ROOT + "/listings";
        routes.get(listings, Manager.page(brand, this::list));
        new NewRoutes(brand).addTo(routes);
        routes.get(
                listings + "/{asin}", Manager.page(brand, (visit, seller) -> show(visit, seller, Map.of(), Map.of())));
        routes.post(listings + "/{asin}", Manager.page(brand, this::save));
        routes.post(listings + "/{asin}/end", Manager.page(brand, (visit, seller) -> shelve(visit, seller, "end")));
        routes.post(listings + "/{asin}/renew", Manager.page(brand, (visit, seller) -> shelve(visit, seller, "renew")));
    }

    private void list(Visit visit, Seller seller) {
        ListingQueries.Which which = ListingQueries.Which.of(Fields.asked(visit, "state"));
        String words = Fields.asked(visit, "q");
        List<Listing> all = new ListingQueries(visit.db(), seller).all(which, words);
        int page = (int) Math.max(
                1, Math.min(9_999, Fields.number(Fields.asked(visit, "page")).orElse(1)));
        int from = Math.min(all.size(), PAGE * (page - 1));
        int until = Math.min(all.size(), from + PAGE);
        String here = Manager.path(seller, "/listings?state=" + which.code())
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + "&page=";
        visit.page(
                seller.name() + " - Listings",
                "shop/console/listings/list.jte",
                new ListingsPage(
                        Desk.of(visit, brand, seller, "listings", ""),
                        which,
                        words,
                        all.subList(from, until),
                        all.size(),
                        page > 1 ? here + (page - 1) : null,
                        until < all.size() ? here + (page + 1) : null));
    }

    private void show(Visit visit, Seller seller, Map<String, String> typed, Map<String, String> wrong) {
        String asin = visit.http().pathParam("asin");
        Optional<Listing> listing = new ListingQueries(visit.db(), seller).find(asin);
        if (listing.isEmpty()) {
            Missing.show(visit, brand, seller.name() + " has no listing “" + asin + "”.");
            return;
        }
        String done = wrong.isEmpty() ? DONE.getOrDefault(Fields.asked(visit, "done"), "") : "";
        visit.page(
                "Edit listing - " + listing.get().title(),
                "shop/console/listings/edit.jte",
                new ListingPage(Desk.of(visit, brand, seller, "listings", done), listing.get(), typed, wrong));
    }

    private void save(Visit visit, Seller seller) {
        String asin = visit.http().pathParam("asin");
        Optional<Listing> listing = new ListingQueries(visit.db(), seller).find(asin);
        if (listing.isEmpty()) {
            show(visit, seller, Map.of(), Map.of());
            return;
        }
        ListingForm form = new ListingForm(visit, seller, listing.get());
        Map<String, String> wrong = form.wrong();
        if (wrong.isEmpty()) {
            try {
                visit.world().run("shop.editListing", visit.person(), form.args());
            } catch (IllegalArgumentException e) {
                wrong = Map.of("form", String.valueOf(e.getMessage()));
            }
        }
        if (wrong.isEmpty()) {
            visit.seeOther(Manager.path(seller, "/listings/" + asin + "?done=saved"));
        } else {
            visit.status(422);
            show(visit, seller, form.typed(), wrong);
        }
    }

    private void shelve(Visit visit, Seller seller, String what) {
        String asin = visit.http().pathParam("asin");
        try {
            visit.world()
                    .run("shop." + what + "Listing", visit.person(), Map.of("asin", asin, "seller", seller.handle()));
        } catch (IllegalArgumentException e) {
            // Somebody did it already, in another tab: the page shows how it is.
            show(visit, seller, Map.of(), Map.of());
            return;
        }
        visit.seeOther(Manager.path(seller, "/listings/" + asin + "?done=" + what));
    }
}
