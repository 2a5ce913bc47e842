package dev.grindstone.shop.street.store;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.Categories;
import dev.grindstone.shop.street.Listings;
import dev.grindstone.shop.street.Opinions;
import dev.grindstone.shop.street.Shop;
import dev.grindstone.shop.street.Shops;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetMissing;
import dev.grindstone.shop.street.StreetPaths;
import dev.grindstone.shop.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/*
 * GET  /shop/<name>?search_query=&section_id=&sort_order=&page=&reviews_page=   a shop
 * POST /shop/<name>/follow                                                      follow=yes or no; return_to
 */
/** Pages of shops. */
public final class StoreRoutes {
    private static final int FEATURED = 4;

    private final Brand brand;

    /** Under the street's own name. */
    public StoreRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/shop/{name}", this::show);
        routes.post("/shop/{name}/follow", this::follow);
    }

    private void follow(Visit visit) {
        String name = visit.http().pathParam("name");
        Optional<Shop> shop = new Shops(visit).byHandle(name);
        if (shop.isEmpty()) {
            missing(visit, name);
            return;
        }
        String back = StreetPaths.within(Fields.text(visit, StreetPaths.RETURN_TO))
                .orElse(shop.get().path());
        if (!visit.isSignedIn()) {
            visit.seeOther(StreetPaths.signIn(back));
            return;
        }
        visit.world()
                .run(
                        Fields.text(visit, "follow").equals("no") ? "shop.unfollow" : "shop.follow",
                        visit.person(),
                        Map.of("shop", shop.get().seller().handle()));
        visit.seeOther(back);
    }

    private void missing(Visit visit, String name) {
        StreetMissing.show(visit, brand, "There is no shop called “" + name + "” on the street.");
    }

    private void show(Visit visit) {
        String name = visit.http().pathParam("name");
        new Shops(visit)
                .byHandle(name)
                .ifPresentOrElse(
                        shop -> visit.page(
                                shop.name() + " - " + brand.name(), "shop/street/store/store.jte", page(visit, shop)),
                        () -> missing(visit, name));
    }

    private StorePage page(Visit visit, Shop shop) {
        Nodes nodes = new Nodes(visit.db());
        Wish wish = Wish.of(visit, shop.path());
        Listings listings = new Listings(visit);
        List<Card> all = listings.cards(PRODUCT.SELLER_ID.eq(shop.seller().id()));
        List<Card> fitting = all.stream()
                .filter(card -> wish.section() == 0 || card.sold().node() == wish.section())
                .filter(card -> fits(card, wish.words()))
                .sorted(wish.order().by())
                .toList();
        int from = Math.min(fitting.size(), (wish.page() - 1) * StorePage.SIZE);
        List<Card> best = all.stream()
                .filter(card -> card.sold().stock() > 0)
                .sorted(Comparator.comparingInt(
                                (Card card) -> -card.standing().stars().total())
                        .thenComparing(Card::product))
                .limit(FEATURED)
                .toList();
        boolean features = wish.isPlain() && all.size() > 2 * FEATURED;
        return new StorePage(
                StreetFrame.of(visit, brand, "", new Categories(visit.db(), nodes)),
                shop,
                best.stream().map(card -> card.looks().picture()).distinct().toList(),
                features ? listings.of(best) : List.of(),
                sections(all, nodes),
                new StorePage.Goods(
                        listings.of(fitting.subList(from, Math.min(fitting.size(), from + StorePage.SIZE))),
                        fitting.size(),
                        all.size()),
                said(visit, shop),
                wish,
                visit.origin());
    }

    /** Whether each word begins a word of the title. */
    private static boolean fits(Card card, String typed) {
        String title = Words.spaced(card.looks().title());
        return typed.isEmpty() || Words.of(typed).stream().allMatch(word -> title.contains(" " + word));
    }

    private static List<StorePage.Section> sections(List<Card> all, Nodes nodes) {
        Map<Long, Long> counts = all.stream()
                .collect(Collectors.groupingBy(card -> card.sold().node(), TreeMap::new, Collectors.counting()));
        List<StorePage.Section> sections = new ArrayList<>();
        counts.forEach((node, count) ->
                nodes.byId(node).ifPresent(each -> sections.add(new StorePage.Section(each, count.intValue()))));
        return sections;
    }

    private static StorePage.Said said(Visit visit, Shop shop) {
        Opinions opinions = new Opinions(visit);
        String asked = Fields.asked(visit, "reviews_page");
        int page = asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
        var which = PRODUCT.SELLER_ID.eq(shop.seller().id());
        return new StorePage.Said(opinions.page(which, page, StorePage.Said.SIZE), opinions.count(which), page);
    }
}
