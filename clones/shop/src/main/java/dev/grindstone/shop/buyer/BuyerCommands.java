package dev.grindstone.shop.buyer;

import static dev.grindstone.shop.db.Tables.ADDRESS;
import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.CARD;
import static dev.grindstone.shop.db.Tables.GIFT_CARD;
import static dev.grindstone.shop.db.Tables.SIGN_IN;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

/**
 * {@code shop.addAddress} (name, phone, line_one, city, state, zip; line_two, country, instructions, default) and {@code
 * shop.editAddress} (id and the same, each optional), {@code shop.removeAddress} (id), {@code shop.addCard} (network, last,
 * holder, ends, the first day on which it no longer holds; refused, default), {@code shop.editCard} (id; default, holder,
 * ends), {@code shop.removeCard} (id), {@code shop.redeemGiftCard} (code; the result is what was on it, in cents) and {@code
 * shop.setUpBuyer} (phone, balance, member). What is added has its number as the result.
 */
public final class BuyerCommands {
    private BuyerCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.addAddress", BuyerCommands::addAddress);
        commands.add("shop.editAddress", BuyerCommands::editAddress);
        commands.add("shop.removeAddress", (world, by, args) -> {
            removeAddress(world, by, args.number("id"));
            return null;
        });
        commands.add("shop.addCard", BuyerCommands::addCard);
        commands.add("shop.editCard", BuyerCommands::editCard);
        commands.add("shop.removeCard", (world, by, args) -> {
            removeCard(world, by, args.number("id"));
            return null;
        });
        commands.add("shop.redeemGiftCard", BuyerCommands::redeem);
        commands.add("shop.setUpBuyer", (world, by, args) -> {
            row(world, by);
            world.db("shop")
                    .update(BUYER)
                    .set(BUYER.PHONE, args.text("phone", ""))
                    .set(BUYER.BALANCE, args.has("balance") ? args.number("balance") : 0)
                    .set(BUYER.IS_MEMBER, args.flag("member", false))
                    .where(BUYER.PERSON_ID.eq(by.id()))
                    .execute();
            // Who buys before the world begins has just signed in when it does.
            world.db("shop")
                    .insertInto(SIGN_IN)
                    .set(SIGN_IN.BROWSER, "")
                    .set(SIGN_IN.PERSON_ID, by.id())
                    .set(SIGN_IN.IS_IN, true)
                    .set(SIGN_IN.ENTERED_AT, world.now())
                    .set(SIGN_IN.TRIES, 0)
                    .onDuplicateKeyIgnore()
                    .execute();
            return null;
        });
    }

    private static Long addAddress(World world, Person by, Args args) {
        Addresses.Written address = Addresses.written(args, AddressEntry.blank(by.name(), ""));
        boolean first = !world.db("shop").fetchExists(ADDRESS, ADDRESS.PERSON_ID.eq(by.id()));
        long id = world.nextId();
        if (address.isDefault() || first) {
            onlyDefault(world, by, ADDRESS.IS_DEFAULT, ADDRESS.PERSON_ID);
        }
        world.db("shop")
                .insertInto(ADDRESS)
                .set(ADDRESS.ID, id)
                .set(ADDRESS.PERSON_ID, by.id())
                .set(ADDRESS.IS_DEFAULT, address.isDefault() || first)
                .set(address.columns())
                .execute();
        return id;
    }

    private static Long editAddress(World world, Person by, Args args) {
        long id = args.number("id");
        Address old = new Buyers(world.db("shop"))
                .address(by.id(), id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no address " + id + " of yours any more: look at the list of your addresses"));
        Addresses.Written address = Addresses.written(args, AddressEntry.of(old));
        if (address.isDefault() && !old.isDefault()) {
            onlyDefault(world, by, ADDRESS.IS_DEFAULT, ADDRESS.PERSON_ID);
        }
        world.db("shop")
                .update(ADDRESS)
                .set(address.columns())
                // There is always one that parcels go to unless another is said.
                .set(ADDRESS.IS_DEFAULT, address.isDefault() || old.isDefault())
                .where(ADDRESS.ID.eq(id))
                .execute();
        return id;
    }

    private static void removeAddress(World world, Person by, long id) {
        Address address = new Buyers(world.db("shop"))
                .address(by.id(), id)
                .orElseThrow(() -> new IllegalArgumentException("There is no address " + id + " of yours any more"));
        world.db("shop").deleteFrom(ADDRESS).where(ADDRESS.ID.eq(id)).execute();
        if (address.isDefault()) {
            new Buyers(world.db("shop"))
                    .addresses(by.id()).stream()
                            .findFirst()
                            .ifPresent(next -> world.db("shop")
                                    .update(ADDRESS)
                                    .set(ADDRESS.IS_DEFAULT, true)
                                    .where(ADDRESS.ID.eq(next.id()))
                                    .execute());
        }
    }

    private static Long addCard(World world, Person by, Args args) {
        String last = args.text("last");
        if (!last.matches("\\d{4}")) {
            throw new IllegalArgumentException("The last digits of a card are four, not '" + last + "'");
        }
        boolean chosen = args.flag("default", false) || !world.db("shop").fetchExists(CARD, CARD.PERSON_ID.eq(by.id()));
        if (chosen) {
            onlyDefault(world, by, CARD.IS_DEFAULT, CARD.PERSON_ID);
        }
        long id = world.nextId();
        world.db("shop")
                .insertInto(CARD)
                .set(CARD.ID, id)
                .set(CARD.PERSON_ID, by.id())
                .set(CARD.NETWORK, args.text("network"))
                .set(CARD.LAST, last)
                .set(CARD.HOLDER, args.text("holder"))
                .set(CARD.ENDS_ON, day(args.text("ends")))
                .set(CARD.IS_REFUSED, args.flag("refused", false))
                .set(CARD.IS_DEFAULT, chosen)
                .execute();
        return id;
    }

    private static Long editCard(World world, Person by, Args args) {
        PayCard card = card(world, by, args.number("id"));
        boolean chosen = args.flag("default", card.isDefault());
        if (chosen && !card.isDefault()) {
            onlyDefault(world, by, CARD.IS_DEFAULT, CARD.PERSON_ID);
        }
        world.db("shop")
                .update(CARD)
                .set(CARD.HOLDER, args.text("holder", card.holder()))
                .set(CARD.ENDS_ON, args.has("ends") ? day(args.text("ends")) : card.endsOn())
                .set(CARD.IS_DEFAULT, chosen || card.isDefault())
                .where(CARD.ID.eq(card.id()))
                .execute();
        return card.id();
    }

    private static void removeCard(World world, Person by, long id) {
        PayCard card = card(world, by, id);
        world.db("shop").deleteFrom(CARD).where(CARD.ID.eq(id)).execute();
        if (card.isDefault()) {
            new Buyers(world.db("shop"))
                    .cards(by.id()).stream()
                            .findFirst()
                            .ifPresent(next -> world.db("shop")
                                    .update(CARD)
                                    .set(CARD.IS_DEFAULT, true)
                                    .where(CARD.ID.eq(next.id()))
                                    .execute());
        }
    }

    private static PayCard card(World world, Person by, long id) {
        return new Buyers(world.db("shop"))
                .card(by.id(), id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no card " + id + " of yours any more: look at your wallet"));
    }

    private static Long redeem(World world, Person by, Args args) {
        String code = args.text("code").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var card = world.db("shop")
                .selectFrom(GIFT_CARD)
                .where(GIFT_CARD.CODE.eq(code))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The claim code " + code + " is not valid. Please check the code and enter it again."));
        if (card.getRedeemedBy() != null) {
            throw new IllegalArgumentException(
                    card.getRedeemedBy() == by.id()
                            ? "You have already redeemed this gift card to your account."
                            : "This gift card has already been redeemed to another account.");
        }
        card.setRedeemedBy(by.id());
        card.setRedeemedAt(world.now());
        card.store();
        row(world, by);
        world.db("shop")
                .update(BUYER)
                .set(BUYER.BALANCE, BUYER.BALANCE.plus(card.getCents()))
                .where(BUYER.PERSON_ID.eq(by.id()))
                .execute();
        return card.getCents();
    }

    /** Makes sure that somebody has a row of their own. */
    public static void row(World world, Person by) {
        if (!world.db("shop").fetchExists(BUYER, BUYER.PERSON_ID.eq(by.id()))) {
            world.db("shop")
                    .insertInto(BUYER)
                    .set(BUYER.PERSON_ID, by.id())
                    .set(BUYER.PHONE, "")
                    .set(BUYER.BALANCE, 0L)
                    .set(BUYER.IS_MEMBER, false)
                    .set(BUYER.KEEPS_HISTORY, true)
                    .execute();
        }
    }

    /** Somebody has one default at most: the others are none any more. */
    private static <R extends Record> void onlyDefault(
            World world, Person by, TableField<R, Boolean> isDefault, Field<Long> owner) {
        world.db("shop")
                .update(java.util.Objects.requireNonNull(isDefault.getTable()))
                .set(isDefault, false)
                .where(owner.eq(by.id()).and(isDefault))
                .execute();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a day such as 2028-10-01", e);
        }
    }
}
