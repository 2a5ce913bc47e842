package dev.grindstone.shop.product;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.questions.QuestionQueries;
import dev.grindstone.shop.ranking.Ranks;
import dev.grindstone.shop.reviews.ReviewQueries;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/*
 * GET  /dp/{asin}, /{slug}/dp/{asin}, /gp/product/{asin}, /gp/aw/d/{asin}, /o/{asin}, /exec/obidos/ASIN/{asin}
 *        aod=1: with all offers open; image=n: with another picture large
 *        choose=ASIN or dropdown_selected_…=n,ASIN: what the form of the options sends leads to that variant's page
 * GET  /gp/offer-listing/{asin}            all offers on a page of their own
 * GET  /gp/size-chart/{asin}               what sizes measure, of what is worn
 * GET  /gp/product/ajax?asin=, /gp/aod/ajax?asin=    the same as a fragment
 */
/** Pages of products. */
public final class ProductRoutes {
    private static final long NOBODY = -1;
    private static final String[] PAGES = {
        "/dp/{asin}",
        "/{slug}/dp/{asin}",
        "/gp/product/{asin}",
        "/gp/aw/d/{asin}",
        "/o/{asin}",
        "/exec/obidos/ASIN/{asin}"
    };

    private final Brand brand;

    /** Under a shop's own name. */
    public ProductRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        // Before the pages: "ajax" would be an asin.
        Paths.get(routes, this::offersPart, "/gp/product/ajax", "/gp/aod/ajax");
        Paths.get(routes, this::product, PAGES);
        Paths.get(routes, this::offers, "/gp/offer-listing/{asin}");
        Paths.get(routes, this::sizes, "/gp/size-chart/{asin}");
    }

    private void product(Visit visit) {
        String chosen = chosen(visit);
        if (!chosen.isEmpty()) {
            visit.http().redirect("/dp/" + chosen + "?th=1&psc=1");
            return;
        }
        String asin = visit.http().pathParam("asin");
        withPage(visit, asin, page -> {
            Caller.of(visit)
                    .ifPresent(person -> visit.world()
                            .run(
                                    "shop.look",
                                    person,
                                    Map.of("asin", page.variant().asin())));
            String department = page.item().path().isEmpty()
                    ? ""
                    : " : " + page.item().department().name();
            visit.page(brand.domainLabel() + ": " + page.title() + department, "shop/product/product.jte", page);
        });
    }

    /** The variant that the form of the options asks for; empty when it was not sent. */
    private static String chosen(Visit visit) {
        String chosen = visit.query("choose");
        if (chosen == null) {
            chosen = visit.http().queryParamMap().entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("dropdown_selected_"))
                    .map(entry -> entry.getValue().get(0).replaceFirst("^\\d+,", ""))
                    .findFirst()
                    .orElse("");
        }
        return chosen.matches("[A-Za-z0-9]{10}") ? chosen : "";
    }

    private void offersPart(Visit visit) {
        withPage(
                visit,
                Objects.requireNonNullElse(visit.query("asin"), ""),
                page -> visit.render("shop/product/panel.jte", page));
    }

    private void offers(Visit visit) {
        withPage(
                visit,
                visit.http().pathParam("asin"),
                page -> visit.page(
                        brand.domainLabel() + ": Buying Choices: " + page.title(), "shop/product/offers.jte", page));
    }

    private void sizes(Visit visit) {
        String asin = visit.http().pathParam("asin");
        withPage(
                visit,
                asin,
                page -> page.sizes()
                        .ifPresentOrElse(
                                chart -> visit.page(
                                        brand.domainLabel() + ": Size chart: " + page.title(),
                                        "shop/product/sizes.jte",
                                        page),
                                () -> Missing.show(visit, brand, "There is no size chart for “" + asin + "”.")));
    }

    private void withPage(Visit visit, String asin, Consumer<ProductPage> work) {
        Nodes nodes = new Nodes(visit.db());
        ProductQueries queries = new ProductQueries(visit.db(), visit.now());
        queries.item(asin, nodes)
                .map(item -> page(visit, queries, nodes, item, item.variant(asin)))
                .ifPresentOrElse(work, () -> Missing.show(visit, brand, "There is no product “" + asin + "” here."));
    }

    private ProductPage page(Visit visit, ProductQueries queries, Nodes nodes, Item item, Variant variant) {
        @Nullable Person person = Caller.of(visit).orElse(null);
        long reader = Caller.id(visit);
        ZoneId zone = visit.world().zone();
        long seller = variant.offers().isEmpty()
                ? NOBODY
                : variant.offers().get(0).seller().id();
        String image = Objects.requireNonNullElse(visit.query("image"), "");
        int picture = image.matches("\\d") ? Integer.parseInt(image) : 0;
        Neighbours beside = Neighbours.of(visit.db(), visit.now(), nodes, item);
        return new ProductPage(
                Frame.of(visit, brand, new Frame.Query("", "aps"), nodes),
                item,
                variant,
                picture < variant.pictures().size() ? picture : 0,
                new ProductPage.Buying(
                        person,
                        visit.now(),
                        zone,
                        person != null && queries.isMember(reader),
                        queries.coupon(item, seller, reader).orElse(null),
                        person == null ? List.of() : queries.lists(reader),
                        visit.origin()),
                new ProductPage.Below(
                        beside,
                        Comparison.of(visit.db(), item, beside.siblings()),
                        Maker.of(visit.db(), item).orElse(null),
                        new Ranks(visit.db(), nodes).of(item.id(), item.path()),
                        new QuestionQueries(visit.db(), reader, zone).block(item.id(), variant.asin()),
                        new ReviewQueries(visit.db(), reader, zone)
                                .block(
                                        item.id(),
                                        variant.asin(),
                                        item.standing().stars())),
                "1".equals(visit.query("aod")));
    }
}
