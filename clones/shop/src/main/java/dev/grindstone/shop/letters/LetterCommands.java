package dev.grindstone.shop.letters;

import static dev.grindstone.shop.db.Tables.LETTER;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.owner.OwnerNotices;
import dev.grindstone.shop.owner.Owners;
import java.util.List;

/**
 * {@code shop.writeToSeller} (seller, its handle; text; about, an order's number or an asin), by a buyer; and {@code
 * shop.writeToBuyer} (buyer, a person's number; seller, text; about), by the seller's owner if it has one, else by anybody.
 * Both return the letter's number. {@code shop.readLetters} (seller) and {@code shop.readBuyersLetters} (seller, buyer) mark
 * as read what came from the other side.
 */
public final class LetterCommands {
    private static final int MOST_LETTERS = 4000;

    private LetterCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.writeToSeller", LetterCommands::toSeller);
        commands.add("shop.writeToBuyer", LetterCommands::toBuyer);
        commands.add("shop.readLetters", LetterCommands::read);
        commands.add("shop.readBuyersLetters", LetterCommands::readBuyers);
    }

    private static Long toSeller(World world, Person by, Args args) {
        Seller seller = seller(world, args.text("seller"));
        boolean isOwned = Owners.of(world, seller.id()).isPresent();
        long id = write(world, by.id(), seller, args, false, !isOwned);
        new OwnerNotices(world)
                .written(seller, by, args.text("about", ""), args.text("text").strip());
        return id;
    }

    private static Long toBuyer(World world, Person by, Args args) {
        Seller seller = seller(world, args.text("seller"));
        if (Owners.of(world, seller.id()).isPresent()) {
            Owners.check(world, by, seller, "write for it");
        }
        long buyer = args.number("buyer");
        long id = write(world, buyer, seller, args, true, false);
        world.people()
                .byId(buyer)
                .ifPresent(person -> world.announce(new Notification(
                        "shop",
                        new Notification.From(seller.name() + " via " + Brand.BAZAAR.name(), "messages@bazaar.example"),
                        "seller-message",
                        "talk/" + seller.handle(),
                        person,
                        "Message from " + seller.name(),
                        List.of(args.text("text").strip()),
                        List.of(),
                        new Notification.Link("Reply", "/gp/message?seller=" + seller.handle()))));
        return id;
    }

    private static long write(World world, long buyer, Seller seller, Args args, boolean isFromSeller, boolean isRead) {
        String text = args.text("text").strip();
        if (text.isEmpty() || text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("Write a message of at most " + MOST_LETTERS + " characters");
        }
        long id = world.nextId();
        world.db("shop")
                .insertInto(LETTER)
                .set(LETTER.ID, id)
                .set(LETTER.PERSON_ID, buyer)
                .set(LETTER.SELLER_ID, seller.id())
                .set(LETTER.ABOUT, args.text("about", ""))
                .set(LETTER.IS_FROM_SELLER, isFromSeller)
                .set(LETTER.TEXT, text)
                .set(LETTER.IS_READ, isRead)
                .set(LETTER.SENT_AT, world.now())
                .execute();
        return id;
    }

    private static Seller seller(World world, String handle) {
        return world.db("shop")
                .select(SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .from(SELLER)
                .where(SELLER.HANDLE.eq(handle))
                .fetchOptional(row -> new Seller(row.value1(), row.value2(), row.value3(), row.value4()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no seller '" + handle + "': take the handle from the seller's page"));
    }

    private static Object read(World world, Person by, Args args) {
        return read(world, by.id(), seller(world, args.text("seller")), true);
    }

    private static Object readBuyers(World world, Person by, Args args) {
        Seller seller = seller(world, args.text("seller"));
        Owners.check(world, by, seller, "read its messages");
        return read(world, args.number("buyer"), seller, false);
    }

    private static long read(World world, long buyer, Seller seller, boolean isFromSeller) {
        return world.db("shop")
                .update(LETTER)
                .set(LETTER.IS_READ, true)
                .where(LETTER.PERSON_ID.eq(buyer))
                .and(LETTER.SELLER_ID.eq(seller.id()))
                .and(LETTER.IS_FROM_SELLER.eq(isFromSeller))
                .and(LETTER.IS_READ.isFalse())
                .execute();
    }
}
