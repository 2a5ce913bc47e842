package dev.grindstone.shop.street.results;

import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Node;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.search.Spelling;
import dev.grindstone.shop.street.Categories;
import dev.grindstone.shop.street.Category;
import dev.grindstone.shop.street.Listings;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetMissing;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * GET /search?q=&min=&max=&order=&page=&is_discounted=&free_shipping=&…   results; also with search_query=
 * GET /c/<category>, /c/<category>/<part>                                 a category, with the same filters
 * GET /market/<theme>                                                     a theme
 * GET /search/suggestions?q=                                              what is offered while somebody types
 */
/** Pages of results. */
public final class ResultsRoutes {
    private final Brand brand;

    /** Under the street's own name. */
    public ResultsRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/search", this::search);
        routes.get("/c/{category}", visit -> browse(visit, ""));
        routes.get("/c/{category}/{part}", visit -> browse(visit, visit.http().pathParam("part")));
        routes.get("/market/{theme}", this::market);
        SuggestionRoutes.addTo(routes);
    }

    private void search(Visit visit) {
        Wish wish = Wish.of(visit, Wish.SEARCH, "");
        Categories categories = new Categories(visit.db(), new Nodes(visit.db()));
        show(visit, wish, categories, wish.words().isEmpty() ? "Everything on the street" : wish.words(), null);
    }

    private void market(Visit visit) {
        String theme = visit.http().pathParam("theme").replaceAll("[_-]+", " ").strip();
        if (Category.slug(theme).isEmpty()) {
            visit.redirect(Wish.SEARCH);
            return;
        }
        Wish wish = Wish.of(visit, "/market/" + Category.slug(theme), theme);
        Categories categories = new Categories(visit.db(), new Nodes(visit.db()));
        show(visit, wish, categories, theme.substring(0, 1).toUpperCase(Locale.ROOT) + theme.substring(1), null);
    }

    private void browse(Visit visit, String part) {
        Nodes nodes = new Nodes(visit.db());
        Categories categories = new Categories(visit.db(), nodes);
        Optional<Category> category = categories.bySlug(visit.http().pathParam("category"));
        Optional<Node> node = category.flatMap(each -> each.parts().stream()
                .filter(below -> Category.slug(below.name()).equals(part))
                .findFirst());
        if (category.isEmpty() || (!part.isEmpty() && node.isEmpty())) {
            StreetMissing.show(visit, brand, "No shop of the street has anything in a category of that name.");
            return;
        }
        ResultsPage.Place place = new ResultsPage.Place(category.get(), node.orElse(null));
        String base = node.map(below -> category.get().path(below))
                .orElseGet(() -> category.get().path());
        String heading = node.orElse(category.get().node()).name();
        show(visit, Wish.of(visit, base, ""), categories, heading, place);
    }

    private void show(
            Visit visit, Wish wish, Categories categories, String heading, ResultsPage.@Nullable Place place) {
        Listings listings = new Listings(visit);
        Finder finder = new Finder(visit.db(), listings);
        List<Card> matches = finder.matches(wish.words(), nodes(place));
        String instead = "";
        if (matches.isEmpty() && wish.base().equals(Wish.SEARCH) && visit.query("nfpr") == null) {
            instead = Spelling.corrected(visit.db(), wish.words(), PRODUCT.LISTING.isNotNull())
                    .orElse("");
            matches = instead.isEmpty() ? matches : finder.matches(instead, List.of());
        }
        List<Card> narrowed = finder.narrowed(matches, wish);
        int from = Math.min(narrowed.size(), (wish.page() - 1) * ResultsPage.SIZE);
        List<Card> shown = narrowed.subList(from, Math.min(narrowed.size(), from + ResultsPage.SIZE));
        String query = wish.base().equals(Wish.SEARCH) ? wish.words() : "";
        visit.page(
                heading + " - " + brand.name(),
                "shop/street/results/results.jte",
                new ResultsPage(
                        StreetFrame.of(visit, brand, query, categories),
                        wish,
                        new ResultsPage.Found(listings.of(shown), narrowed.size()),
                        heading,
                        instead,
                        place,
                        new ResultsPage.Offered(finder.states(matches), finder.colors(matches)),
                        visit.origin()));
    }

    private static Collection<Long> nodes(ResultsPage.@Nullable Place place) {
        if (place == null) {
            return List.of();
        }
        Node part = place.part();
        if (part != null) {
            return List.of(part.id());
        }
        List<Long> nodes =
                new java.util.ArrayList<>(List.of(place.category().node().id()));
        place.category().parts().forEach(each -> nodes.add(each.id()));
        return nodes;
    }
}
