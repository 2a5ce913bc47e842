package dev.grindstone.shop.fill;

import static dev.grindstone.shop.db.Tables.NODE;
import static dev.grindstone.shop.db.Tables.OFFER;
import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.VARIANT;

import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.words.WordIndex;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What {@code shop.addProduct} takes: asin, node, seller, brand, title, bullets, description, details (each a name, a tab and
 * a value), option_one, option_two, personal, personal_required, badge, bought, rank, ratings (five), listed_at; listing. And
 * variants, each with asin, one, two, pictures, weight_grams and its offers: seller, condition, note, price, shipping, stock,
 * fast, days, again_off; was, at_most.
 */
final class ProductArgs {
    private static final String NAME = "shop.addProduct";

    private ProductArgs() {}

    static Long add(World world, Args args) {
        long id = world.nextId();
        String node = world.db("shop")
                .select(NODE.NAME)
                .from(NODE)
                .where(NODE.ID.eq(args.number("node")))
                .fetchOptional(NODE.NAME)
                .orElseThrow(() -> new IllegalArgumentException("shop.addProduct: there is no node "
                        + args.number("node") + "; shop.addNode makes one and returns its number"));
        List<Long> ratings = args.numbers("ratings");
        if (ratings.size() != 5) {
            throw new IllegalArgumentException(
                    "shop.addProduct: 'ratings' has " + ratings.size() + " numbers; give five, from one star to five");
        }
        String bullets = String.join("\n", args.texts("bullets"));
        world.db("shop")
                .insertInto(PRODUCT)
                .set(PRODUCT.ID, id)
                .set(PRODUCT.ASIN, args.text("asin"))
                .set(PRODUCT.LISTING, CatalogCommands.numberOrNull(args, "listing"))
                .set(PRODUCT.NODE_ID, args.number("node"))
                .set(PRODUCT.SELLER_ID, args.number("seller"))
                .set(PRODUCT.BRAND, args.text("brand"))
                .set(PRODUCT.TITLE, args.text("title"))
                .set(PRODUCT.BULLETS, bullets)
                .set(PRODUCT.DESCRIPTION, args.text("description"))
                .set(PRODUCT.DETAILS, String.join("\n", args.texts("details")))
                .set(PRODUCT.OPTION_ONE, args.text("option_one", ""))
                .set(PRODUCT.OPTION_TWO, args.text("option_two", ""))
                .set(PRODUCT.PERSONAL, (int) args.number("personal"))
                .set(PRODUCT.IS_PERSONAL_REQUIRED, args.flag("personal_required", false))
                .set(PRODUCT.BADGE, args.text("badge", ""))
                .set(PRODUCT.BOUGHT, (int) args.number("bought"))
                .set(PRODUCT.RANK, (int) args.number("rank"))
                .set(PRODUCT.ONE_STAR, ratings.get(0).intValue())
                .set(PRODUCT.TWO_STAR, ratings.get(1).intValue())
                .set(PRODUCT.THREE_STAR, ratings.get(2).intValue())
                .set(PRODUCT.FOUR_STAR, ratings.get(3).intValue())
                .set(PRODUCT.FIVE_STAR, ratings.get(4).intValue())
                .set(PRODUCT.LISTED_AT, args.instant("listed_at", world.now()))
                .execute();
        int position = 0;
        StringBuilder choices = new StringBuilder();
        for (Args variant : all(NAME, args, "variants")) {
            choices.append(' ').append(variant.text("one", "")).append(' ').append(variant.text("two", ""));
            variant(world, id, position++, variant);
        }
        new WordIndex(world.db("shop"))
                .add(
                        id,
                        args.text("title") + " " + args.text("brand"),
                        node + " " + bullets + " " + args.text("description") + choices);
        return id;
    }

    private static void variant(World world, long product, int position, Args args) {
        long id = world.nextId();
        world.db("shop")
                .insertInto(VARIANT)
                .set(VARIANT.ID, id)
                .set(VARIANT.ASIN, args.text("asin"))
                .set(VARIANT.PRODUCT_ID, product)
                .set(VARIANT.POSITION, position)
                .set(VARIANT.ONE, args.text("one", ""))
                .set(VARIANT.TWO, args.text("two", ""))
                .set(VARIANT.PICTURES, String.join("\n", args.texts("pictures")))
                .set(VARIANT.WEIGHT_GRAMS, (int) args.number("weight_grams"))
                .execute();
        int place = 0;
        for (Args offer : all(NAME, args, "offers")) {
            offer(world, id, place++, offer);
        }
    }

    private static void offer(World world, long variant, int position, Args args) {
        Long atMost = CatalogCommands.numberOrNull(args, "at_most");
        world.db("shop")
                .insertInto(OFFER)
                .set(OFFER.ID, world.nextId())
                .set(OFFER.VARIANT_ID, variant)
                .set(OFFER.SELLER_ID, args.number("seller"))
                .set(OFFER.POSITION, position)
                .set(OFFER.CONDITION, args.text("condition", "new"))
                .set(OFFER.NOTE, args.text("note", ""))
                .set(OFFER.PRICE, args.number("price"))
                .set(OFFER.WAS, CatalogCommands.numberOrNull(args, "was"))
                .set(OFFER.SHIPPING, args.number("shipping"))
                .set(OFFER.STOCK, (int) args.number("stock"))
                .set(OFFER.AT_MOST, atMost == null ? null : atMost.intValue())
                .set(OFFER.IS_FAST, args.flag("fast", false))
                .set(OFFER.DAYS, (int) args.number("days"))
                .set(OFFER.AGAIN_OFF, (int) args.number("again_off"))
                .execute();
    }

    /** The objects of a list, as arguments of a command. */
    static List<Args> all(String command, Args args, String name) {
        return args.raw(name) instanceof Collection<?> many
                ? many.stream()
                        .map(each -> new Args(command, named(command, each, name)))
                        .toList()
                : List.of();
    }

    private static Map<String, ?> named(String command, Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(java.util.stream.Collectors.toMap(
                            entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
        }
        throw new IllegalArgumentException(command + ": each of '" + name + "' is an object, not '" + value + "'");
    }
}
