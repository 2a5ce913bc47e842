package dev.grindstone.shop.fulfilment;

import static dev.grindstone.shop.db.Tables.PURCHASE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.fulfilment.Step.Kind;
import dev.grindstone.shop.owner.Owners;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happens to parcels after they were ordered, by the world's clock; valid inside a turn. */
public final class Fulfilment {
    private Fulfilment() {}

    /** Lets a purchase take its course: every parcel of it that is still to come has its next step scheduled. */
    public static void begin(World world, long purchaseId) {
        Purchase purchase = purchase(world, purchaseId);
        for (Parcel parcel : purchase.parcels()) {
            if (isUnderWay(parcel)) {
                List<Step> plan = Plan.of(purchase, parcel, world.zone());
                schedule(world, purchase, parcel, plan, reached(plan, parcel));
            }
        }
    }

    /** Takes back what is scheduled for a parcel: it stays where it is. */
    public static void stop(World world, Purchase purchase, Parcel parcel) {
        Person buyer = buyer(world, purchase);
        List<Step> plan = Plan.of(purchase, parcel, world.zone());
        for (int i = 0; i < plan.size(); i++) {
            world.schedule().cancel(plan.get(i).kind().command(), buyer, args(parcel, i));
        }
    }

    /** Schedules the first step from one on that can still happen; what the carrier would have seen by now, it has. */
    static void schedule(World world, Purchase purchase, Parcel parcel, List<Step> plan, int from) {
        Instant now = world.now();
        if (parcel.isUnshipped() && Owners.of(world, parcel.seller().id()).isPresent()) {
            return; // it leaves when its owner sends it
        }
        for (int i = from; i < plan.size(); i++) {
            Step step = plan.get(i);
            if (step.kind() != Kind.SCAN || step.at().isAfter(now)) {
                world.schedule().at(step.at(), step.kind().command(), buyer(world, purchase), args(parcel, i));
                return;
            }
        }
    }

    /** The step after the one that led to the state a parcel is in. */
    static int reached(List<Step> plan, Parcel parcel) {
        int next = 0;
        for (int i = 0; i < plan.size(); i++) {
            next = plan.get(i).kind().state().equals(parcel.state()) ? i + 1 : next;
        }
        return next;
    }

    static Purchase purchase(World world, long id) {
        return new Purchases(world.db("shop"))
                .where(PURCHASE.ID.eq(id)).stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "There is no purchase " + id + " in this world: call begin with the id of its row"));
    }

    static Person buyer(World world, Purchase purchase) {
        return world.people().byId(purchase.person()).orElseThrow();
    }

    private static boolean isUnderWay(Parcel parcel) {
        return parcel.isUnshipped() || parcel.is("shipped") || parcel.is("out") || parcel.is("delayed");
    }

    private static Map<String, Object> args(Parcel parcel, int step) {
        return Map.of("parcel", parcel.id(), "step", step);
    }
}
