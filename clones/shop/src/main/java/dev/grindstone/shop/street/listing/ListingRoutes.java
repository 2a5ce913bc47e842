package dev.grindstone.shop.street.listing;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.REVIEW;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Delivery;
import dev.grindstone.shop.catalog.Nodes;
import dev.grindstone.shop.db.tables.records.ProductRecord;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.street.Categories;
import dev.grindstone.shop.street.Category;
import dev.grindstone.shop.street.Listing;
import dev.grindstone.shop.street.Listings;
import dev.grindstone.shop.street.Opinions;
import dev.grindstone.shop.street.Shop;
import dev.grindstone.shop.street.Shops;
import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetMissing;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/*
 * GET /listing/<number>, /listing/<number>/<title>?page=   page counts what was written of it
 */
/** Pages of listings. */
public final class ListingRoutes {
    private static final int MORE = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

    private final Brand brand;

    /** Under the street's own name. */
    public ListingRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/listing/{listing}", this::show);
        routes.get("/listing/{listing}/{title}", this::show);
    }

    private void show(Visit visit) {
        OptionalLong number = Fields.number(visit.http().pathParam("listing"));
        Optional<ProductRecord> product = number.isEmpty()
                ? Optional.empty()
                : visit.db().fetchOptional(PRODUCT, PRODUCT.LISTING.eq(number.getAsLong()));
        Optional<Shop> shop = product.flatMap(row -> new Shops(visit).byId(row.getSellerId()));
        if (product.isEmpty() || shop.isEmpty()) {
            StreetMissing.show(visit, brand, "The item is not for sale any more, or the address is not quite right.");
            return;
        }
        if (visit.isSignedIn()) {
            visit.world().run("shop.look", visit.person(), Map.of("listing", number.getAsLong()));
        }
        ListingPage page = page(visit, product.get(), shop.get());
        visit.page(page.listing().title() + " - " + brand.name(), "shop/street/listing/listing.jte", page);
    }

    private ListingPage page(Visit visit, ProductRecord product, Shop shop) {
        Categories categories = new Categories(visit.db(), new Nodes(visit.db()));
        // The listing itself first, then what else its shop has.
        List<Card> cards = new ArrayList<>();
        Listings listings = new Listings(visit);
        for (Card card : listings.cards(PRODUCT.SELLER_ID.eq(shop.seller().id()))) {
            if (card.product() == product.getId()) {
                cards.add(0, card);
            } else if (card.sold().stock() > 0) {
                cards.add(card);
            }
        }
        List<Listing> shown = listings.of(cards.subList(0, Math.min(cards.size(), MORE + 1)));
        return new ListingPage(
                StreetFrame.of(visit, brand, "", categories),
                shown.get(0),
                new ItemQueries(visit.db()).item(product),
                where(categories, product.getNodeId()),
                shop,
                arrives(visit, shown.get(0).card().sold().days()),
                said(visit, product.getId(), shop),
                shown.subList(1, shown.size()),
                visit.origin());
    }

    private static ListingPage.@Nullable Where where(Categories categories, long node) {
        Category category = categories.of(node).orElse(null);
        return category == null
                ? null
                : category.parts().stream()
                        .filter(part -> part.id() == node)
                        .findFirst()
                        .map(part -> new ListingPage.Where(category, part))
                        .orElse(null);
    }

    private static ListingPage.Said said(Visit visit, long product, Shop shop) {
        Opinions opinions = new Opinions(visit);
        String asked = Fields.asked(visit, "page");
        int page = asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
        return new ListingPage.Said(
                opinions.page(REVIEW.PRODUCT_ID.eq(product), page, ListingPage.Said.SIZE),
                opinions.count(REVIEW.PRODUCT_ID.eq(product)),
                opinions.page(PRODUCT.SELLER_ID.eq(shop.seller().id()), 1, ListingPage.Said.SIZE),
                opinions.count(PRODUCT.SELLER_ID.eq(shop.seller().id())),
                page);
    }

    /** What one maker packs cannot be told to the day. */
    private static String arrives(Visit visit, int days) {
        ZoneId zone = visit.world().zone();
        LocalDate first = Delivery.day(visit.now(), zone, days);
        LocalDate last = Delivery.day(visit.now(), zone, days + 3);
        return DAY.format(first) + " - "
                + (first.getMonth() == last.getMonth() ? Integer.toString(last.getDayOfMonth()) : DAY.format(last));
    }
}
