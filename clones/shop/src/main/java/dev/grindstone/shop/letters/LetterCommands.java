package dev.grindstone.shop.letters;

import static dev.grindstone.shop.db.Tables.LETTER;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;

/**
 * {@code shop.writeToSeller} (seller, its handle; text; about, an order's number or an asin), by a buyer; and {@code
 * shop.writeToBuyer} (buyer, a person's number; seller, text; about), what a seller writes. Both return the letter's number.
 */
public final class LetterCommands {
    private static final int MOST_LETTERS = 4000;

    private LetterCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.writeToSeller", (world, by, args) -> write(world, by.id(), args, false));
        commands.add("shop.writeToBuyer", (world, by, args) -> write(world, args.number("buyer"), args, true));
        commands.add("shop.readLetters", LetterCommands::read);
    }

    private static Long write(World world, long buyer, Args args, boolean isFromSeller) {
        String text = args.text("text").strip();
        if (text.isEmpty() || text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("Write a message of at most " + MOST_LETTERS + " characters");
        }
        long id = world.nextId();
        world.db("shop")
                .insertInto(LETTER)
                .set(LETTER.ID, id)
                .set(LETTER.PERSON_ID, buyer)
                .set(LETTER.SELLER_ID, seller(world, args.text("seller")))
                .set(LETTER.ABOUT, args.text("about", ""))
                .set(LETTER.IS_FROM_SELLER, isFromSeller)
                .set(LETTER.TEXT, text)
                .set(LETTER.IS_READ, !isFromSeller)
                .set(LETTER.SENT_AT, world.now())
                .execute();
        return id;
    }

    private static long seller(World world, String handle) {
        return world.db("shop")
                .select(SELLER.ID)
                .from(SELLER)
                .where(SELLER.HANDLE.eq(handle))
                .fetchOptional(SELLER.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no seller '" + handle + "': take the handle from the seller's page"));
    }

    private static Object read(World world, Person by, Args args) {
        return (long) world.db("shop")
                .update(LETTER)
                .set(LETTER.IS_READ, true)
                .where(LETTER.PERSON_ID.eq(by.id()))
                .and(LETTER.SELLER_ID.eq(seller(world, args.text("seller"))))
                .and(LETTER.IS_READ.isFalse())
                .execute();
    }
}
