package dev.grindstone.shop.search;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Place;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Paths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * GET /s?k=&i=&rh=&s=&page=&low-price=&high-price=   results; also with url=search-alias=…&field-keywords=
 * GET /sspa/click?url=                               what is sponsored
 * GET /b?node=                                       a department
 */
/** Pages of results. */
public final class SearchRoutes {
    private final Brand brand;

    /** Under a shop's own name. */
    public SearchRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::results, "/s", "/b", "/gp/browse.html");
        routes.get("/{slug}/b", this::results);
        routes.get("/{slug}/s", this::results);
        routes.get("/sspa/click", SearchRoutes::click);
        SuggestionRoutes.addTo(routes);
    }

    private void results(Visit visit) {
        Wish wish = Wish.of(visit);
        Nodes nodes = new Nodes(visit.db());
        Finder finder = new Finder(visit.db(), visit.now(), nodes);
        List<Card> matches = finder.matches(wish);
        String instead = "";
        if (matches.isEmpty() && !wish.words().isEmpty() && visit.query("nfpr") == null) {
            Optional<String> meant = Spelling.corrected(visit.db(), wish.words());
            if (meant.isPresent()) {
                instead = meant.get();
                matches = finder.matches(wish.saying(instead));
            }
        }
        show(visit, wish, nodes, matches, instead);
    }

    private void show(Visit visit, Wish wish, Nodes nodes, List<Card> matches, String instead) {
        Facets facets = new Facets(wish, matches);
        List<Card> narrowed = facets.narrowed();
        Optional<Node> here = wish.node().flatMap(nodes::byId).or(() -> nodes.byAlias(wish.alias()));
        String heading = wish.words().isEmpty() ? here.map(Node::name).orElse("All products") : "";
        Frame.Query query = new Frame.Query(
                wish.words(), here.map(node -> nodes.path(node).get(0).alias()).orElse("aps"));
        Frame frame = Frame.of(visit, brand, query, nodes);
        SearchPage page = new SearchPage(
                frame,
                wish,
                new SearchPage.Found(results(visit, wish, narrowed, frame.place()), narrowed.size()),
                new SearchPage.Rail(
                        facets.nodes(nodes),
                        facets.stars(),
                        facets.brands(),
                        facets.prices(),
                        List.of(
                                facets.flag(Wish.FAST, brand.membership() + " delivery"),
                                facets.flag(Wish.DEAL, "Today’s deals"),
                                facets.flag(Wish.OUT_OF_STOCK, "Include out of stock"))),
                heading,
                instead,
                Banner.of(visit.db(), wish, narrowed).orElse(null));
        visit.page(
                brand.domainLabel() + " : " + (heading.isEmpty() ? wish.words() : heading),
                "shop/search/search.jte",
                page);
    }

    private static List<Result> results(Visit visit, Wish wish, List<Card> cards, Place to) {
        int from = Math.min(cards.size(), (wish.page() - 1) * SearchPage.SIZE);
        List<Card> page = cards.subList(from, Math.min(cards.size(), from + SearchPage.SIZE));
        List<Card> sponsored = Sponsored.of(wish, cards, page);
        List<Result> results = new ArrayList<>();
        for (Card card : Sponsored.insert(page, Sponsored.place(wish, page.size()), sponsored)) {
            int place = from + page.indexOf(card) + 1;
            String link = card.path() + "/ref=sr_1_" + place + "?keywords=" + encoded(wish.words()) + "&sr=8-" + place;
            boolean isSponsored = sponsored.contains(card);
            ZoneId zone = visit.world().zone();
            results.add(new Result(
                    card,
                    results.size() + 1,
                    isSponsored ? "/sspa/click?ie=UTF8&url=" + encoded(card.path() + "/ref=sr_1_spa") : link,
                    Delivery.text(
                            Delivery.day(visit.now(), zone, to.days(card.sold().days())), visit.now(), zone),
                    Delivery.shipping(card.sold(), false),
                    isSponsored));
        }
        return results;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is sponsored leads to its product, and nowhere else. */
    private static void click(Visit visit) {
        String url = Fields.asked(visit, "url");
        visit.redirect(url.matches("/[^/\\\\\\s]+/dp/[A-Z0-9]{10}(/[\\w=]*)?") ? url : "/");
    }
}
