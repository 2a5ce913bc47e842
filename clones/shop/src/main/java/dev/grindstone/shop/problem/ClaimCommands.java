package dev.grindstone.shop.problem;

import static dev.grindstone.shop.db.Tables.PARCEL;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.fulfilment.Fulfilment;
import dev.grindstone.shop.fulfilment.Refunds;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.time.LocalDate;

/**
 * {@code shop.claimLost} (order, parcel), by the buyer: gives back what a parcel cost that is lost, or more than two days late;
 * it does not come any more.
 */
public final class ClaimCommands {
    /** How long after the promised day one has to wait. */
    static final int PATIENCE_DAYS = 2;

    private ClaimCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.claimLost", (world, by, args) -> claim(world, by, args));
    }

    private static Long claim(World world, Person by, Args args) {
        Purchase purchase = new Purchases(world.db("shop")).require(by.id(), args.text("order"));
        Parcel parcel = purchase.parcel(args.number("parcel"));
        LocalDate today = world.now().atZone(world.zone()).toLocalDate();
        String why = refusal(parcel, today);
        if (!why.isEmpty()) {
            throw new IllegalArgumentException(why);
        }
        Fulfilment.stop(world, purchase, parcel);
        world.db("shop")
                .update(PARCEL)
                .set(PARCEL.STATE, "lost")
                .set(PARCEL.FATE, "lost")
                .where(PARCEL.ID.eq(parcel.id()))
                .execute();
        Refunds refunds = new Refunds(world, purchase);
        for (Line line : parcel.kept()) {
            refunds.ask(
                    new Refunds.Cause(Purchases.LOST, line.id(), null),
                    line.owed(line.quantity() - line.repaid()),
                    false);
        }
        refunds.askForShipping();
        return purchase.id();
    }

    /** Why nothing is given back for a parcel yet; empty when it is. */
    static String refusal(Parcel parcel, LocalDate today) {
        if (parcel.is("cancelled")) {
            return "This package was cancelled";
        }
        if (parcel.hasArrived()) {
            return "This package was delivered: look with your neighbours, or return what is wrong with it";
        }
        if (parcel.kept().stream().allMatch(line -> line.repaid() == line.quantity())) {
            return "You have your money back for this package, or it is on its way";
        }
        LocalDate until = parcel.promised().plusDays(PATIENCE_DAYS);
        if (!parcel.is("lost") && !today.isAfter(until)) {
            return "Please wait until " + Days.full(until) + ": most packages that are late come within two days. "
                    + "After that you can ask for your money back";
        }
        return "";
    }
}
