package dev.grindstone.shop.console.listings;

import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.owner.Owners;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * {@code shop.editListing} (asin; title, description, price, stock; or offers, prices, stocks for several variants at once),
 * {@code shop.endListing} and {@code shop.renewListing} (asin), which take a product off sale and put it back, and {@code
 * shop.addListing} (see {@link NewListing}), by the seller's owner. Sums are in cents. A product's asin stands for all its
 * variants, a variant's for that one where a price or stock is meant. Where somebody owns several sellers, seller says which.
 */
public final class ListingCommands {
    static final long MOST_CENTS = 99_999_900;
    static final int MOST_STOCK = 99_999;

    private ListingCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.addListing", NewListing::add);
        commands.add("shop.editListing", ListingCommands::edit);
        commands.add("shop.endListing", (world, by, args) -> shelve(world, by, args, true));
        commands.add("shop.renewListing", (world, by, args) -> shelve(world, by, args, false));
    }

    private static Listing listing(World world, Person by, Args args) {
        String asin = args.text("asin").strip();
        String handle = args.text("seller", "");
        return Owners.sellers(world.db("shop"), by).stream()
                .filter(seller -> handle.isEmpty() || seller.handle().equals(handle))
                .map((Seller seller) -> new ListingQueries(world.db("shop"), seller).find(asin))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no listing " + asin + " of a seller that "
                        + by.name() + " owns: only the owner can change it"));
    }

    private static Long edit(World world, Person by, Args args) {
        Listing listing = listing(world, by, args);
        List<Long> offers = args.numbers("offers");
        List<Long> prices = args.numbers("prices");
        List<Long> stocks = args.numbers("stocks");
        if (args.has("price") || args.has("stock")) {
            Listing.Item item = single(listing, args.text("asin").strip());
            offers = List.of(item.offer());
            prices = List.of(args.has("price") ? args.number("price") : item.price());
            stocks = List.of(args.has("stock") ? args.number("stock") : (long) item.stock());
        }
        check(listing, offers, prices, stocks);
        if (args.has("title") || args.has("description")) {
            words(world, listing, args);
        }
        for (int i = 0; i < offers.size(); i++) {
            store(world.db("shop"), offers.get(i), prices.get(i), stocks.get(i).intValue());
        }
        return listing.product();
    }

    private static Listing.Item single(Listing listing, String asin) {
        List<Listing.Item> named = listing.items().stream()
                .filter(item -> item.asin().equalsIgnoreCase(asin))
                .toList();
        if (named.isEmpty() && listing.items().size() > 1) {
            throw new IllegalArgumentException(
                    "'" + listing.title() + "' has several variants: give the asin of one of "
                            + listing.items().stream().map(Listing.Item::asin).toList());
        }
        return named.isEmpty() ? listing.first() : named.get(0);
    }

    private static void check(Listing listing, List<Long> offers, List<Long> prices, List<Long> stocks) {
        List<Long> own = listing.items().stream().map(Listing.Item::offer).toList();
        if (offers.size() != prices.size()
                || offers.size() != stocks.size()
                || new HashSet<>(offers).size() < offers.size()
                || !own.containsAll(offers)) {
            throw new IllegalArgumentException("Give each offer of the listing once, with a price and a stock; it has "
                    + own + ", given are " + offers + ", prices " + prices + " and stocks " + stocks);
        }
        prices.forEach(ListingCommands::checkPrice);
        stocks.forEach(ListingCommands::checkStock);
    }

    static void checkPrice(long cents) {
        if (cents < 1 || cents > MOST_CENTS) {
            throw new IllegalArgumentException("A price is between $0.01 and " + Money.text(MOST_CENTS)
                    + ", in whole cents; " + Money.text(cents) + " is not");
        }
    }

    static void checkStock(long units) {
        if (units < 0 || units > MOST_STOCK) {
            throw new IllegalArgumentException(
                    "A stock is a whole number between 0 and " + MOST_STOCK + "; " + units + " is not");
        }
    }

    private static void words(World world, Listing listing, Args args) {
        if (!listing.isOwn()) {
            throw new IllegalArgumentException("The page of '" + listing.title()
                    + "' belongs to another seller: you can change only your price and stock there");
        }
        String title = args.text("title", listing.title()).strip();
        String description = args.text("description", listing.description()).strip();
        NewListing.checkWords(title, description);
        world.db("shop")
                .update(PRODUCT)
                .set(PRODUCT.TITLE, title)
                .set(PRODUCT.DESCRIPTION, description)
                .where(PRODUCT.ID.eq(listing.product()))
                .execute();
        Wording.write(world.db("shop"), listing.product());
    }

    private static void store(DSLContext db, long offer, long price, int stock) {
        var row = db.fetchSingle(OFFER, OFFER.ID.eq(offer));
        // What is struck through is what it cost before; a price that is not lower has nothing to be compared with.
        Long was = row.getWas();
        row.setWas(was != null && was > price ? was : null);
        row.setPrice(price);
        if (row.getShelved() == null) {
            row.setStock(stock);
        } else {
            row.setShelved(stock);
        }
        row.store();
    }

    private static Long shelve(World world, Person by, Args args, boolean isEnding) {
        Listing listing = listing(world, by, args);
        List<Long> offers = listing.items().stream()
                .filter(item -> item.isShelved() != isEnding)
                .map(Listing.Item::offer)
                .toList();
        if (offers.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + listing.title() + "' is " + (isEnding ? "off sale" : "on sale") + " already");
        }
        world.db("shop")
                .update(OFFER)
                .set(OFFER.SHELVED, isEnding ? OFFER.STOCK : DSL.castNull(Integer.class))
                .set(OFFER.STOCK, isEnding ? DSL.inline(0) : DSL.coalesce(OFFER.SHELVED, OFFER.STOCK))
                .where(OFFER.ID.in(offers))
                .execute();
        return listing.product();
    }
}
