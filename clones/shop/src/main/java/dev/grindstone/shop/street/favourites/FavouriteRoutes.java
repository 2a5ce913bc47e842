package dev.grindstone.shop.street.favourites;

import static dev.grindstone.shop.db.Tables.FOLLOW;
import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;
import static dev.grindstone.shop.db.Tables.SELLER;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.Listings;
import dev.grindstone.shop.street.Shops;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetMissing;
import dev.grindstone.shop.street.StreetPaths;
import dev.grindstone.shop.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;

/*
 * POST /favorites                  listing_id, heart=add or remove; return_to
 * GET  /favorites                  leads to one's own
 * GET  /people/<user>/favorites    tab=shops for the shops that are followed, tab=searches for one's saved searches;
 *                                  collection=handle; search_query among the items
 */
/** Favourites, of items and of shops. */
public final class FavouriteRoutes {
    private final Brand brand;

    /** Under the street's own name. */
    public FavouriteRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/favorites", StreetPaths.personal(visit -> visit.redirect(StreetPaths.favourites(visit.person()))));
        routes.post("/favorites", FavouriteRoutes::mark);
        routes.get("/people/{user}/favorites", this::show);
        CollectionRoutes.addTo(routes);
    }

    private static void mark(Visit visit) {
        String back =
                StreetPaths.within(Fields.text(visit, StreetPaths.RETURN_TO)).orElse("/favorites");
        if (!visit.isSignedIn()) {
            visit.seeOther(StreetPaths.signIn(back));
            return;
        }
        visit.world()
                .run(
                        Fields.text(visit, "heart").equals("remove") ? "shop.unfavourite" : "shop.favourite",
                        visit.person(),
                        Map.of("listing", Fields.text(visit, "listing_id")));
        visit.seeOther(back);
    }

    private void show(Visit visit) {
        Optional<Person> owner = StreetPaths.person(visit.http().pathParam("user")).stream()
                .boxed()
                .findFirst()
                .flatMap(id -> visit.world().people().byId(id));
        if (owner.isEmpty()) {
            StreetMissing.show(visit, brand, "There is nobody of that name.");
            return;
        }
        Person person = owner.get();
        boolean isOwn = visit.isSignedIn() && visit.person().id() == person.id();
        String words = Fields.asked(visit, "search_query");
        Collections collections = Collections.of(visit.db(), person);
        String chosen =
                collections.named(Fields.asked(visit, "collection")).isEmpty() ? "" : Fields.asked(visit, "collection");
        List<Listing> all = new Listings(visit).byIds(products(visit, person, chosen));
        visit.page(
                person.givenName() + "’s favorites - " + brand.name(),
                "shop/street/favourites/favourites.jte",
                new FavouritesPage(
                        StreetFrame.of(visit, brand),
                        person.givenName(),
                        StreetPaths.favourites(person),
                        isOwn,
                        tab(Fields.asked(visit, "tab"), isOwn),
                        words,
                        new FavouritesPage.Kept(
                                collections, chosen, isOwn ? Collections.searches(visit.db(), person) : List.of()),
                        Fields.asked(visit, "wrong"),
                        all.stream().filter(listing -> fits(listing, words)).toList(),
                        all.size(),
                        new Shops(visit)
                                .where(SELLER.ID.in(DSL.select(FOLLOW.SELLER_ID)
                                        .from(FOLLOW)
                                        .where(FOLLOW.PERSON_ID.eq(person.id())))),
                        visit.origin()));
    }

    private static String tab(String asked, boolean isOwn) {
        return asked.equals("shops") || (asked.equals("searches") && isOwn) ? asked : "items";
    }

    private static boolean fits(Listing listing, String typed) {
        String title = Words.spaced(listing.title());
        return typed.isEmpty() || Words.of(typed).stream().allMatch(word -> title.contains(" " + word));
    }

    private static List<Long> products(Visit visit, Person person, String collection) {
        return visit.db()
                .select(VARIANT.PRODUCT_ID)
                .from(LIST_ITEM)
                .join(LIST)
                .on(LIST.ID.eq(LIST_ITEM.LIST_ID))
                .join(VARIANT)
                .on(VARIANT.ID.eq(LIST_ITEM.VARIANT_ID))
                .where(LIST.PERSON_ID.eq(person.id()).and(LIST.KIND.eq(Listings.FAVOURITES)))
                .and(collection.isEmpty() ? DSL.noCondition() : LIST.HANDLE.eq(collection))
                .orderBy(LIST_ITEM.ADDED_AT.desc(), LIST_ITEM.ID.desc())
                .fetch(VARIANT.PRODUCT_ID);
    }
}
