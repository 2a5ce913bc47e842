package dev.grindstone.shop.checkout;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.SUBSCRIPTION;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.Wraps;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.RegistryAddresses;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.checkout.order.Order;
import dev.grindstone.shop.checkout.order.OrderProblem;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.checkout.order.Sums;
import dev.grindstone.shop.db.tables.records.BasketLineRecord;
import dev.grindstone.shop.db.tables.records.SubscriptionRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts orders together: from a checkout, or from what a command says; prices are those of the present. */
final class Orders {
    private final World world;
    private final Buyers buyers;
    private final Wares wares;

    Orders(World world) {
        this.world = world;
        this.buyers = new Buyers(world.db("shop"));
        this.wares = new Wares(world.db("shop"), world.now());
    }

    Order of(Checkout checkout, Person person) {
        return new Order(
                person,
                checkout.offer() == null ? basket(person) : only(checkout.offer(), checkout.quantity(), ""),
                Optional.ofNullable(checkout.address())
                        .flatMap(id -> address(person, id))
                        .orElse(null),
                new Order.Payment(
                        Optional.ofNullable(checkout.card())
                                .flatMap(id -> buyers.card(person.id(), id))
                                .orElse(null),
                        checkout.usesBalance(),
                        checkout.codes()),
                checkout.sending());
    }

    /** As a command says it; what it does not say is as a new checkout would have it. */
    Order of(Args args, Person person) {
        int quantity = args.has("quantity") ? (int) args.number("quantity") : 1;
        String personal = args.text("personal", "").strip();
        List<Line> lines = args.has("offer")
                ? only(args.number("offer"), quantity, personal)
                : args.has("asin")
                        ? only(
                                wares.byAsin(args.text("asin"))
                                        .orElseThrow(() -> new OrderProblem(
                                                "cart",
                                                "There is no such product",
                                                "No product has the number " + args.text("asin") + "."))
                                        .sold()
                                        .offer(),
                                quantity,
                                personal)
                        : basket(person);
        return new Order(
                person,
                lines,
                args.has("address")
                        ? address(person, args.number("address")).orElse(null)
                        : buyers.addresses(person.id()).stream().findFirst().orElse(null),
                new Order.Payment(
                        args.has("card")
                                ? buyers.card(person.id(), args.number("card")).orElse(null)
                                : buyers.cards(person.id()).stream().findFirst().orElse(null),
                        args.flag("uses_balance", false),
                        args.texts("codes")),
                new Order.Sending(
                        Speed.of(args.text("speed", Speed.STANDARD.code())),
                        args.flag("wrapped", false) ? wrap(lines) : 0,
                        args.text("gift_note", "")));
    }

    /** One of the buyer's own, or of a registry for which something lies in the basket. */
    private Optional<Address> address(Person person, long id) {
        return buyers.address(person.id(), id).or(() -> new RegistryAddresses(world).of(person.id(), id));
    }

    /** The next delivery of what is sent again and again, at the price of the present. */
    Order next(Person person, long subscription) {
        SubscriptionRecord row = world.db("shop")
                .selectFrom(SUBSCRIPTION)
                .where(SUBSCRIPTION.ID.eq(subscription).and(SUBSCRIPTION.PERSON_ID.eq(person.id())))
                .and(SUBSCRIPTION.IS_ENDED.isFalse())
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no repeat delivery " + subscription + " of " + person.name() + " that runs"));
        List<Line> lines = wares.byOffer(row.getOfferId()).stream()
                .map(ware ->
                        new Line(0, ware, row.getQuantity(), "", false, row.getWeeks(), ware.price(row.getWeeks())))
                .toList();
        return new Order(
                person,
                lines,
                buyers.address(person.id(), row.getAddressId()).orElse(null),
                new Order.Payment(buyers.card(person.id(), row.getCardId()).orElse(null), false, List.of()),
                new Order.Sending(Speed.STANDARD, 0, ""));
    }

    /** What wrapping costs: a small shop has a price of its own; of one that does not wrap the check knows. */
    private long wrap(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.ware().isListing())
                .findFirst()
                .map(line -> Wraps.prices(world.db("shop"))
                        .getOrDefault(line.ware().sold().seller().id(), Sums.WRAP))
                .orElse(Sums.WRAP);
    }

    private List<Line> only(long offer, int quantity, String personal) {
        return wares.byOffer(offer).stream()
                .map(ware -> new Line(0, ware, quantity, personal, false, 0, ware.price(0)))
                .toList();
    }

    /** What was chosen in the basket, and is there; the oldest first. */
    private List<Line> basket(Person person) {
        List<BasketLineRecord> rows = world.db("shop")
                .selectFrom(BASKET_LINE)
                .where(BASKET_LINE.PERSON_ID.eq(person.id()))
                .and(BASKET_LINE.SKIN.eq("market"))
                .and(BASKET_LINE.IS_SAVED.isFalse())
                .and(BASKET_LINE.IS_CHOSEN)
                .orderBy(BASKET_LINE.ID)
                .fetch();
        Map<Long, Ware> found =
                wares.byOffers(rows.stream().map(BasketLineRecord::getOfferId).toList());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(found.get(row.getOfferId())).stream()
                        .filter(ware -> !ware.isGone())
                        .map(ware -> new Line(
                                row.getId(),
                                ware,
                                row.getQuantity(),
                                row.getPersonal(),
                                row.getIsGift(),
                                row.getWeeks(),
                                row.getSeenPrice())))
                .toList();
    }
}
