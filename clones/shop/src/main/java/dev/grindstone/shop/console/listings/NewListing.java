package dev.grindstone.shop.console.listings;

import static dev.grindstone.shop.db.Tables.NODE;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.owner.Owners;
import dev.grindstone.shop.pictures.Pictures;
import java.util.Locale;
import org.jooq.DSLContext;

/**
 * {@code shop.addListing}: title, description, node (its number), picture (its name), price and stock; shipping (in cents,
 * nothing without it), days (working days under way, 5 without it), weight_grams; seller, where somebody owns several. The
 * result is the new listing's asin.
 */
final class NewListing {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int SIGNS = 8;
    private static final long MOST_SHIPPING = 50_000;
    private static final int MOST_DAYS = 60;
    private static final long MANY = (long) Math.pow(36, SIGNS);

    private NewListing() {}

    static String add(World world, Person by, Args args) {
        Seller seller = Owners.require(world, by, args.text("seller", ""));
        DSLContext db = world.db("shop");
        String title = args.text("title", "").strip();
        String description = args.text("description", "").strip();
        checkWords(title, description);
        long node = node(db, args);
        String picture = args.text("picture", "");
        if (!Pictures.has(picture)) {
            throw new IllegalArgumentException("Choose a picture: there is none named '" + picture + "'");
        }
        long price = args.number("price");
        long stock = args.number("stock");
        ListingCommands.checkPrice(price);
        ListingCommands.checkStock(stock);
        long shipping = bounded(args, "shipping", 0, 0, MOST_SHIPPING, "Shipping costs between $0.00 and $500.00");
        long days = bounded(args, "days", 5, 1, MOST_DAYS, "It is under way between 1 and 60 working days");
        long id = world.nextId();
        db.insertInto(PRODUCT)
                .set(PRODUCT.ID, id)
                .set(PRODUCT.ASIN, asin(db, id))
                .set(PRODUCT.LISTING, seller.kind().equals("shop") ? (Long) listing(db, id) : null)
                .set(PRODUCT.NODE_ID, node)
                .set(PRODUCT.SELLER_ID, seller.id())
                .set(PRODUCT.BRAND, seller.name())
                .set(PRODUCT.TITLE, title)
                .set(PRODUCT.BULLETS, "")
                .set(PRODUCT.DESCRIPTION, description)
                .set(PRODUCT.DETAILS, "Brand\t" + seller.name())
                .set(PRODUCT.OPTION_ONE, "")
                .set(PRODUCT.OPTION_TWO, "")
                .set(PRODUCT.PERSONAL, 0)
                .set(PRODUCT.IS_PERSONAL_REQUIRED, false)
                .set(PRODUCT.BADGE, "")
                .set(PRODUCT.BOUGHT, 0)
                .set(PRODUCT.RANK, last(db, node))
                .set(PRODUCT.ONE_STAR, 0)
                .set(PRODUCT.TWO_STAR, 0)
                .set(PRODUCT.THREE_STAR, 0)
                .set(PRODUCT.FOUR_STAR, 0)
                .set(PRODUCT.FIVE_STAR, 0)
                .set(PRODUCT.LISTED_AT, world.now())
                .execute();
        Wording.write(db, id);
        long variant = world.nextId();
        String asin = asin(db, variant);
        db.insertInto(VARIANT)
                .set(VARIANT.ID, variant)
                .set(VARIANT.ASIN, asin)
                .set(VARIANT.PRODUCT_ID, id)
                .set(VARIANT.POSITION, 0)
                .set(VARIANT.ONE, "")
                .set(VARIANT.TWO, "")
                .set(VARIANT.PICTURES, picture)
                .set(VARIANT.WEIGHT_GRAMS, args.has("weight_grams") ? (int) args.number("weight_grams") : 500)
                .execute();
        db.insertInto(OFFER)
                .set(OFFER.ID, world.nextId())
                .set(OFFER.VARIANT_ID, variant)
                .set(OFFER.SELLER_ID, seller.id())
                .set(OFFER.POSITION, 0)
                .set(OFFER.CONDITION, "new")
                .set(OFFER.NOTE, "")
                .set(OFFER.PRICE, price)
                .set(OFFER.SHIPPING, shipping)
                .set(OFFER.STOCK, (int) stock)
                .set(OFFER.IS_FAST, false)
                .set(OFFER.DAYS, (int) days)
                .set(OFFER.AGAIN_OFF, 0)
                .execute();
        return asin;
    }

    static void checkWords(String title, String description) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE || title.contains("\n")) {
            throw new IllegalArgumentException("Enter a title of one line with at most " + LONGEST_TITLE
                    + " characters; this one has " + title.length());
        }
        if (description.isEmpty() || description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("Describe it in at most " + LONGEST_DESCRIPTION
                    + " characters; this description has " + description.length());
        }
    }

    private static long node(DSLContext db, Args args) {
        if (!args.has("node")) {
            throw new IllegalArgumentException("Choose a category");
        }
        long node = args.number("node");
        if (!db.fetchExists(NODE, NODE.ID.eq(node).and(NODE.PARENT_ID.isNotNull()))) {
            throw new IllegalArgumentException("Choose a category: " + node + " is not one that products are in");
        }
        return node;
    }

    private static long bounded(Args args, String name, long otherwise, long least, long most, String said) {
        long value = args.has(name) ? args.number(name) : otherwise;
        if (value < least || value > most) {
            throw new IllegalArgumentException(said + "; " + value + " is not");
        }
        return value;
    }

    /** After everything else of its category. */
    private static int last(DSLContext db, long node) {
        return db.select(PRODUCT.RANK)
                .from(PRODUCT)
                .where(PRODUCT.NODE_ID.eq(node))
                .orderBy(PRODUCT.RANK.desc(), PRODUCT.ID)
                .limit(1)
                .fetchOptional(PRODUCT.RANK)
                .map(rank -> rank + 1)
                .orElse(1);
    }

    /** The first number from one that belongs to the id which nothing has yet. */
    private static String asin(DSLContext db, long id) {
        for (long number = Math.floorMod(id * 2_654_435_761L, MANY); ; number = (number + 1) % MANY) {
            String signs = Long.toString(number, 36).toUpperCase(Locale.ROOT);
            String asin = "B0" + "0".repeat(SIGNS - signs.length()) + signs;
            if (!db.fetchExists(VARIANT, VARIANT.ASIN.eq(asin)) && !db.fetchExists(PRODUCT, PRODUCT.ASIN.eq(asin))) {
                return asin;
            }
        }
    }

    private static long listing(DSLContext db, long id) {
        long number = 1_000_000_000L + Math.floorMod(id * 2_654_435_761L, 900_000_000L);
        while (db.fetchExists(PRODUCT, PRODUCT.LISTING.eq(number))) {
            number++;
        }
        return number;
    }
}
