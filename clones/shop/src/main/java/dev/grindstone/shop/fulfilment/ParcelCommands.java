package dev.grindstone.shop.fulfilment;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.PARCEL_EVENT;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.fulfilment.Step.Kind;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.time.Duration;
import java.util.List;

/**
 * {@code shop.packParcel}, {@code shop.shipParcel}, {@code shop.scanParcel}, {@code shop.parcelOut}, {@code
 * shop.deliverParcel}, {@code shop.delayParcel} and {@code shop.loseParcel} (parcel; step, which the clock knows), and
 * {@code shop.payRefund} (refund; return). Whoever calls one before its time changes the parcel's course: what comes after it
 * comes as planned.
 */
public final class ParcelCommands {
    private static final Duration RETURN_WINDOW = Duration.ofDays(30);

    private ParcelCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        for (Kind kind : Kind.values()) {
            commands.add(kind.command(), (world, by, args) -> {
                happen(world, kind, args);
                return null;
            });
        }
        commands.add("shop.payRefund", (world, by, args) -> {
            Refunds.pay(world, args);
            return null;
        });
    }

    private static void happen(World world, Kind kind, Args args) {
        long id = args.number("parcel");
        Purchase purchase = new Purchases(world.db("shop")).withParcel(id);
        Parcel parcel = purchase.parcel(id);
        if (!kind.follows(parcel.state())) {
            throw new IllegalArgumentException(
                    kind.command() + ": parcel " + id + " is " + parcel.state() + ", so this cannot happen to it");
        }
        Fulfilment.stop(world, purchase, parcel);
        divert(world, kind, purchase, parcel);
        purchase = new Purchases(world.db("shop")).withParcel(id);
        List<Step> plan = Plan.of(purchase, purchase.parcel(id), world.zone());
        int step = args.has("step") ? (int) args.number("step") : first(plan, kind);
        move(world, plan.get(step), purchase.parcel(id));
        purchase = new Purchases(world.db("shop")).withParcel(id);
        Notices.of(world, purchase).happened(kind, purchase.parcel(id));
        Fulfilment.schedule(world, purchase, purchase.parcel(id), plan, step + 1);
    }

    /** What happens against a parcel's fate gives it another one. */
    private static void divert(World world, Kind kind, Purchase purchase, Parcel parcel) {
        boolean isPlanned = Plan.of(purchase, parcel, world.zone()).stream().anyMatch(step -> step.kind() == kind);
        if (!isPlanned && kind != Kind.SCAN) {
            world.db("shop")
                    .update(PARCEL)
                    .set(PARCEL.FATE, kind == Kind.LOSE ? "lost" : kind == Kind.DELAY ? "late" : "fine")
                    .where(PARCEL.ID.eq(parcel.id()))
                    .execute();
        }
    }

    private static int first(List<Step> plan, Kind kind) {
        for (int i = 0; i < plan.size(); i++) {
            if (plan.get(i).kind() == kind) {
                return i;
            }
        }
        throw new IllegalArgumentException(kind.command() + ": nothing of that kind is planned for this parcel");
    }

    private static void move(World world, Step step, Parcel parcel) {
        var db = world.db("shop");
        switch (step.kind()) {
            case SCAN -> {} // seen, not moved to another state
            case SHIP ->
                db.update(PARCEL)
                        .set(PARCEL.STATE, step.kind().state())
                        .set(
                                PARCEL.CARRIER,
                                parcel.carrier().isEmpty() ? Carrier.of(parcel).name() : parcel.carrier())
                        .set(
                                PARCEL.TRACKING,
                                parcel.tracking().isEmpty() ? Carrier.of(parcel).tracking(parcel) : parcel.tracking())
                        .where(PARCEL.ID.eq(parcel.id()))
                        .execute();
            case DELIVER -> {
                db.update(PARCEL)
                        .set(PARCEL.STATE, step.kind().state())
                        .set(PARCEL.DELIVERED_AT, world.now())
                        .where(PARCEL.ID.eq(parcel.id()))
                        .execute();
                db.update(PURCHASE_LINE)
                        .set(PURCHASE_LINE.RETURN_UNTIL, world.now().plus(RETURN_WINDOW))
                        .where(PURCHASE_LINE.PARCEL_ID.eq(parcel.id()))
                        .and(PURCHASE_LINE.RETURN_UNTIL.isNull())
                        .execute();
            }
            default ->
                db.update(PARCEL)
                        .set(PARCEL.STATE, step.kind().state())
                        .where(PARCEL.ID.eq(parcel.id()))
                        .execute();
        }
        db.insertInto(PARCEL_EVENT)
                .set(PARCEL_EVENT.ID, world.nextId())
                .set(PARCEL_EVENT.PARCEL_ID, parcel.id())
                .set(PARCEL_EVENT.AT, world.now())
                .set(PARCEL_EVENT.TEXT, step.text())
                .set(PARCEL_EVENT.PLACE, step.place())
                .execute();
    }
}
