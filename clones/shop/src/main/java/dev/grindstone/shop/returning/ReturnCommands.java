package dev.grindstone.shop.returning;

import static dev.grindstone.shop.db.Tables.PARCEL;
import static dev.grindstone.shop.db.Tables.SENT_BACK;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.fulfilment.Notices;
import dev.grindstone.shop.fulfilment.Refunds;
import dev.grindstone.shop.owner.OwnerNotices;
import dev.grindstone.shop.purchase.Days;
import dev.grindstone.shop.purchase.Line;
import dev.grindstone.shop.purchase.Parcel;
import dev.grindstone.shop.purchase.Purchase;
import dev.grindstone.shop.purchase.Purchases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * {@code shop.startReturn} (order, line, quantity, reason, wants, way; comment; the result is its number), {@code
 * shop.cancelReturn} and {@code shop.dropOffReturn} (return), by the buyer; {@code shop.receiveReturn} (return), by the clock.
 */
public final class ReturnCommands {
    private static final Duration TRAVEL = Duration.ofDays(4);
    private static final String DROP_OFF = "shop.dropOffReturn";
    private static final String RECEIVE = "shop.receiveReturn";

    private ReturnCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.startReturn", (world, by, args) -> start(world, by, args));
        commands.add("shop.cancelReturn", (world, by, args) -> cancel(world, by, args));
        commands.add(DROP_OFF, (world, by, args) -> dropOff(world, by, args));
        commands.add(RECEIVE, (world, by, args) -> receive(world, by, args));
    }

    private static Long start(World world, Person by, Args args) {
        Purchase purchase = new Purchases(world.db("shop")).require(by.id(), args.text("order"));
        Line line = purchase.line(args.number("line"));
        int quantity = args.has("quantity") ? (int) args.number("quantity") : line.keeping();
        refuse(world, line, quantity, args);
        Long replacement = args.text("wants").equals("replacement")
                ? Replacement.send(world, purchase, purchase.parcelOf(line), line, quantity)
                : null;
        long id = world.nextId();
        world.db("shop")
                .insertInto(SENT_BACK)
                .set(SENT_BACK.ID, id)
                .set(SENT_BACK.LINE_ID, line.id())
                .set(SENT_BACK.QUANTITY, quantity)
                .set(SENT_BACK.REASON, args.text("reason"))
                .set(SENT_BACK.COMMENT, args.text("comment", ""))
                .set(SENT_BACK.WANTS, args.text("wants"))
                .set(SENT_BACK.WAY, args.text("way"))
                .set(SENT_BACK.STATE, "started")
                .set(SENT_BACK.REPLACEMENT_ID, replacement)
                .set(SENT_BACK.BEGUN_AT, world.now())
                .execute();
        Way way = Way.of(args.text("way"));
        if (way == Way.PICKUP) {
            world.schedule().at(pickup(world), DROP_OFF, by, Map.of("return", id));
        }
        Notices.of(world, purchase).returning(line, quantity, way.todo(), GiveBack.path(id));
        new OwnerNotices(world)
                .returning(purchase, purchase.parcelOf(line).seller(), line, quantity, args.text("reason"));
        return id;
    }

    private static void refuse(World world, Line line, int quantity, Args args) {
        Instant until = line.returnUntil();
        if (until == null) {
            throw new IllegalArgumentException("'" + line.title() + "' cannot be returned: it has not arrived");
        }
        if (line.keeping() == 0) {
            throw new IllegalArgumentException("'" + line.title() + "' was returned already, or is on its way back");
        }
        if (world.now().isAfter(until)) {
            throw new IllegalArgumentException(
                    "The return window for '" + line.title() + "' closed on " + Days.full(until, world.zone()));
        }
        if (quantity < 1 || quantity > line.keeping()) {
            throw new IllegalArgumentException(
                    "You cannot return " + quantity + " of '" + line.title() + "': you have " + line.keeping());
        }
        if (Reason.all().stream().noneMatch(args.text("reason", "")::equals)) {
            throw new IllegalArgumentException("Choose why you are returning it");
        }
        if (args.text("comment", "").length() > Reason.LONGEST_COMMENT) {
            throw new IllegalArgumentException("Your comment has "
                    + args.text("comment").length() + " characters: shorten it to " + Reason.LONGEST_COMMENT);
        }
        if (!args.text("wants", "").matches("card|balance|replacement")) {
            throw new IllegalArgumentException("Choose a refund or a replacement");
        }
        Way.of(args.text("way", ""));
    }

    /** The carrier comes in the morning, on any day but Sunday. */
    private static Instant pickup(World world) {
        ZonedDateTime day = world.now().atZone(world.zone()).plusDays(1);
        day = day.getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        return day.toLocalDate().atTime(11, 0).atZone(world.zone()).toInstant();
    }

    private static Long cancel(World world, Person by, Args args) {
        GiveBack back = GiveBack.require(world.db("shop"), by.id(), args.number("return"));
        if (!back.isAt("started")) {
            throw new IllegalArgumentException("This return can no longer be cancelled: it is on its way or done");
        }
        if (back.replacement() != null) {
            Replacement.call(world, back.replacement());
        }
        world.schedule().cancel(DROP_OFF, by, Map.of("return", back.id()));
        move(world, back, "cancelled");
        return back.id();
    }

    private static Long dropOff(World world, Person by, Args args) {
        GiveBack back = GiveBack.require(world.db("shop"), by.id(), args.number("return"));
        if (!back.isAt("started")) {
            throw new IllegalArgumentException("This return was handed over already, or was cancelled");
        }
        world.schedule().cancel(DROP_OFF, by, Map.of("return", back.id()));
        world.schedule().at(world.now().plus(TRAVEL), RECEIVE, by, Map.of("return", back.id()));
        move(world, back, "dropped");
        return back.id();
    }

    private static Long receive(World world, Person by, Args args) {
        GiveBack back = GiveBack.require(world.db("shop"), by.id(), args.number("return"));
        if (!back.isAt("dropped")) {
            throw new IllegalArgumentException("shop.receiveReturn: the return " + back.id() + " is " + back.state()
                    + "; only what was handed over can be received");
        }
        Purchase purchase = back.order();
        boolean isRepaid = !back.wants().equals("replacement");
        long owed = isRepaid ? back.line().owed(back.quantity()) : 0;
        move(world, back, isRepaid && owed > 0 ? "received" : "done");
        if (owed > 0) {
            new Refunds(world, purchase)
                    .ask(
                            new Refunds.Cause("Return", back.line().id(), back.id()),
                            owed,
                            back.wants().equals("balance"));
        }
        close(world, purchase.parcelOf(back.line()));
        return back.id();
    }

    /** A parcel of which everything has come back is a returned one. */
    private static void close(World world, Parcel parcel) {
        boolean isOnItsWay = world.db("shop")
                .fetchExists(
                        SENT_BACK,
                        SENT_BACK
                                .LINE_ID
                                .in(parcel.lines().stream().map(Line::id).toList())
                                .and(SENT_BACK.STATE.in("started", "dropped")));
        if (!isOnItsWay && parcel.lines().stream().allMatch(line -> line.keeping() == 0)) {
            world.db("shop")
                    .update(PARCEL)
                    .set(PARCEL.STATE, "returned")
                    .where(PARCEL.ID.eq(parcel.id()))
                    .execute();
        }
    }

    private static void move(World world, GiveBack back, String state) {
        world.db("shop")
                .update(SENT_BACK)
                .set(SENT_BACK.STATE, state)
                .where(SENT_BACK.ID.eq(back.id()))
                .execute();
    }
}
