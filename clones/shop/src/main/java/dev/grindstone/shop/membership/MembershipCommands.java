package dev.grindstone.shop.membership;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.FEE;

import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.BuyerCommands;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Money;
import dev.grindstone.shop.purchase.Days;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code shop.joinMembership} (rate, month or year; card, the default one without it) and {@code shop.leaveMembership}: what
 * was paid is used up. {@code shop.renewMembership}, by the clock.
 */
public final class MembershipCommands {
    private static final String RENEW = "shop.renewMembership";
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final String NAME = Brand.BAZAAR.membership();

    private MembershipCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.joinMembership", (world, by, args) -> {
            join(world, by, args);
            return null;
        });
        commands.add("shop.leaveMembership", (world, by, args) -> {
            leave(world, by);
            return null;
        });
        commands.add(RENEW, (world, by, args) -> {
            renew(world, by);
            return null;
        });
    }

    private static void join(World world, Person by, Args args) {
        Rate rate = Rate.of(args.text("rate"))
                .orElseThrow(() -> new IllegalArgumentException("Choose to pay by the month or by the year."));
        Membership before = Membership.of(world, by.id());
        if (before.renewal().isPresent()) {
            throw new IllegalArgumentException("You are a member of " + NAME + " already.");
        }
        LocalDate today = today(world);
        Buyers buyers = new Buyers(world.db("shop"));
        PayCard card = (args.has("card")
                        ? buyers.card(by.id(), args.number("card"))
                        : buyers.cards(by.id()).stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("Choose or add a card to pay with."));
        refusal(card, today).ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal);
        });
        BuyerCommands.row(world, by);
        LocalDate until = before.until();
        // Who left and comes back before the end has paid until then.
        boolean isPaid = before.isMember() && until != null;
        LocalDate next = isPaid && until != null ? until : rate.after(today);
        if (!isPaid) {
            charge(world, by, rate, card);
        }
        set(world, by, true, rate, next, card.id());
        schedule(world, by, next);
        tell(
                world,
                by,
                "membership-begun",
                "Welcome to " + NAME,
                (isPaid
                                ? "Your membership goes on. "
                                : Money.text(rate.cents()) + " were charged to your " + card.label() + ". ")
                        + "It renews on " + Days.full(next) + " for " + Money.text(rate.cents()) + " " + rate.per()
                        + ", until you cancel it.");
    }

    private static void leave(World world, Person by) {
        Membership before = Membership.of(world, by.id());
        if (!before.isMember() || (before.rate() == null && before.until() != null)) {
            throw new IllegalArgumentException("There is no membership of yours that goes on.");
        }
        LocalDate until = before.until();
        set(world, by, until != null, null, until, null);
        tell(
                world,
                by,
                "membership-cancelled",
                "Your " + NAME + " membership is cancelled",
                until == null
                        ? "It has ended, and nothing is charged."
                        : "Its benefits are yours until " + Days.full(until)
                                + ". It is not renewed, and nothing is charged.");
    }

    /** Renews what was not cancelled, if it can be paid; what was ends. */
    private static void renew(World world, Person by) {
        Membership membership = Membership.of(world, by.id());
        LocalDate until = membership.until();
        LocalDate today = today(world);
        // One who joined again waits for another day.
        if (!membership.isMember() || until == null || until.isAfter(today)) {
            return;
        }
        Optional<Rate> rate = membership.renewal();
        Long card = membership.card();
        Optional<PayCard> pays = card == null ? Optional.empty() : new Buyers(world.db("shop")).card(by.id(), card);
        if (rate.isPresent()
                && pays.filter(each -> refusal(each, today).isEmpty()).isPresent()) {
            LocalDate next = rate.get().after(until);
            charge(world, by, rate.get(), pays.get());
            set(world, by, true, rate.get(), next, pays.get().id());
            schedule(world, by, next);
            tell(
                    world,
                    by,
                    "membership-renewed",
                    "Your " + NAME + " membership was renewed",
                    Money.text(rate.get().cents()) + " were charged to your "
                            + pays.get().label() + ". It renews next on " + Days.full(next) + ".");
            return;
        }
        set(world, by, false, null, null, null);
        tell(
                world,
                by,
                "membership-ended",
                "Your " + NAME + " membership has ended",
                rate.isPresent()
                        ? "We could not charge the card it was paid with. Join again with another one."
                        : "As you wished, it was not renewed. Join again whenever you like.");
    }

    private static Optional<String> refusal(PayCard card, LocalDate today) {
        if (card.isExpired(today)) {
            return Optional.of("Your " + card.label() + " was good until " + card.until() + ": choose another one.");
        }
        return card.isRefused()
                ? Optional.of("There was a problem with your payment: the bank of your " + card.label()
                        + " declined it. Choose another card; nothing was charged.")
                : Optional.empty();
    }

    private static void charge(World world, Person by, Rate rate, PayCard card) {
        world.db("shop")
                .insertInto(FEE)
                .set(FEE.ID, world.nextId())
                .set(FEE.PERSON_ID, by.id())
                .set(FEE.CENTS, rate.cents())
                .set(FEE.NETWORK, card.network())
                .set(FEE.LAST, card.last())
                .set(FEE.PAID_AT, world.now())
                .execute();
    }

    private static void set(
            World world,
            Person by,
            boolean isMember,
            @Nullable Rate rate,
            @Nullable LocalDate until,
            @Nullable Long card) {
        world.db("shop")
                .update(BUYER)
                .set(BUYER.IS_MEMBER, isMember)
                .set(BUYER.MEMBER_RATE, rate == null ? "" : rate.key())
                .set(BUYER.MEMBER_UNTIL, until)
                .set(BUYER.MEMBER_CARD, card)
                .where(BUYER.PERSON_ID.eq(by.id()))
                .execute();
    }

    private static void schedule(World world, Person by, LocalDate day) {
        world.schedule().cancel(RENEW, by, Map.of());
        world.schedule().at(day.atTime(MORNING).atZone(world.zone()).toInstant(), RENEW, by, Map.of());
    }

    private static void tell(World world, Person by, String kind, String title, String line) {
        world.announce(new Notification(
                "shop",
                new Notification.From(Brand.BAZAAR.name() + " " + NAME, "membership@bazaar.example"),
                kind,
                "membership/" + by.id(),
                by,
                title,
                List.of(line),
                List.of(),
                new Notification.Link("View your membership", "/membership")));
    }

    private static LocalDate today(World world) {
        return world.now().atZone(world.zone()).toLocalDate();
    }
}
