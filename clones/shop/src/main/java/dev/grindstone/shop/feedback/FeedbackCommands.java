package dev.grindstone.shop.feedback;

import static dev.grindstone.shop.db.Tables.FEEDBACK;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;

/** {@code shop.leaveFeedback} (order, stars; text), by the buyer: once for each order, when something of it has arrived. */
public final class FeedbackCommands {
    static final int LONGEST = 400;

    private FeedbackCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.leaveFeedback", (world, by, args) -> leave(world, by, args));
    }

    private static Long leave(World world, Person by, Args args) {
        Purchase purchase = new Purchases(world.db("shop")).require(by.id(), args.text("order"));
        long stars = args.has("stars") ? args.number("stars") : 0;
        String text = args.text("text", "").strip();
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException("Choose between one and five stars");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Your comment has " + text.length() + " characters: shorten it to " + LONGEST);
        }
        if (!isPossible(purchase)) {
            throw new IllegalArgumentException("You can leave feedback once something of this order has arrived");
        }
        if (world.db("shop").fetchExists(FEEDBACK, FEEDBACK.PURCHASE_ID.eq(purchase.id()))) {
            throw new IllegalArgumentException("You have left feedback for this order already");
        }
        world.db("shop")
                .insertInto(FEEDBACK)
                .set(FEEDBACK.PURCHASE_ID, purchase.id())
                .set(FEEDBACK.SELLER_ID, purchase.parcels().get(0).seller().id())
                .set(FEEDBACK.STARS, (int) stars)
                .set(FEEDBACK.TEXT, text)
                .set(FEEDBACK.WRITTEN_AT, world.now())
                .execute();
        return purchase.id();
    }

    static boolean isPossible(Purchase purchase) {
        return purchase.parcels().stream().anyMatch(parcel -> parcel.hasArrived() || parcel.is("lost"));
    }
}
