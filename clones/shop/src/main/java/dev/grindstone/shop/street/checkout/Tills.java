package dev.grindstone.shop.street.checkout;

import static dev.grindstone.shop.db.Tables.SHOP_CHECKOUT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.basket.Owner;
import dev.grindstone.shop.basket.ShopParts;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.checkout.order.Bag;
import dev.grindstone.shop.checkout.order.Line;
import dev.grindstone.shop.checkout.order.Order;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.checkout.order.Split;
import dev.grindstone.shop.db.tables.records.ShopCheckoutRecord;
import dev.grindstone.shop.purchase.Charity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Keeps checkouts under way; valid inside a turn. */
final class Tills {
    private final World world;
    private final Buyers buyers;

    Tills(World world) {
        this.world = world;
        this.buyers = new Buyers(world.db("shop"));
    }

    /** The one of the basket that was begun and not ended, or a new one. */
    Till ofBasket(Owner owner) {
        return where(whose(owner).and(SHOP_CHECKOUT.OFFER_ID.isNull()).and(SHOP_CHECKOUT.PURCHASE.isNull()))
                .orElseGet(() -> begin(owner, null));
    }

    /** A new one, with what its buyer has as defaults. */
    Till begin(Owner owner, Till.@Nullable Only only) {
        Long person = owner.person();
        long id = world.nextId();
        ShopCheckoutRecord row = world.db("shop").newRecord(SHOP_CHECKOUT);
        row.setId(id);
        row.setPersonId(person);
        row.setBrowser(owner.browser());
        row.setOfferId(only == null ? null : only.offer());
        row.setQuantity(only == null ? 0 : only.quantity());
        row.setPersonal(only == null ? "" : only.personal());
        for (var text : List.of(
                SHOP_CHECKOUT.EMAIL,
                SHOP_CHECKOUT.NAME,
                SHOP_CHECKOUT.LINE_ONE,
                SHOP_CHECKOUT.LINE_TWO,
                SHOP_CHECKOUT.CITY,
                SHOP_CHECKOUT.STATE,
                SHOP_CHECKOUT.ZIP,
                SHOP_CHECKOUT.NETWORK,
                SHOP_CHECKOUT.LAST,
                SHOP_CHECKOUT.HOLDER)) {
            row.set(text, "");
        }
        row.setSpeed(Speed.STANDARD.code());
        row.setUsesBalance(false);
        row.setDonates(false);
        if (person != null) {
            buyers.addresses(person).stream().findFirst().ifPresent(address -> row.setAddressId(address.id()));
            buyers.cards(person).stream().findFirst().ifPresent(card -> row.setCardId(card.id()));
        }
        row.setBegunAt(world.now());
        row.store();
        return byId(id).orElseThrow();
    }

    Optional<Till> byId(long id) {
        return where(SHOP_CHECKOUT.ID.eq(id));
    }

    /** One of an owner's; also the one somebody began at this browser before they signed in, which becomes theirs. */
    Optional<Till> find(Owner owner, String browser, long id) {
        Condition guest = SHOP_CHECKOUT.PERSON_ID.isNull().and(SHOP_CHECKOUT.BROWSER.eq(browser));
        if (owner.person() != null && !browser.isEmpty()) {
            world.db("shop")
                    .update(SHOP_CHECKOUT)
                    .set(SHOP_CHECKOUT.PERSON_ID, owner.person())
                    .set(SHOP_CHECKOUT.BROWSER, "")
                    .where(SHOP_CHECKOUT.ID.eq(id).and(guest).and(SHOP_CHECKOUT.PURCHASE.isNull()))
                    .execute();
        }
        return where(
                SHOP_CHECKOUT.ID.eq(id).and(whose(owner).or(browser.isEmpty() ? SHOP_CHECKOUT.ID.isNull() : guest)));
    }

    /** Writes what was chosen. */
    void set(Till till, Map<? extends Field<?>, ?> chosen) {
        world.db("shop")
                .update(SHOP_CHECKOUT)
                .set(chosen)
                .where(SHOP_CHECKOUT.ID.eq(till.id()))
                .execute();
    }

    /** What is bought, as orders at present prices. */
    Split split(Till till, Person person) {
        return split(till, person, till.speed());
    }

    /** The same at another speed. */
    Split split(Till till, Person person, Speed speed) {
        Till.Only only = till.only();
        Order.Payment payment = new Order.Payment(
                till.paying().card(),
                till.paying().usesBalance(),
                List.of(),
                till.paying().donates() ? Charity.GIFT : 0);
        return Split.of(
                world,
                new Split.Whole(
                        person,
                        only == null ? new Bag(world, till.owner()).buyable() : lines(only),
                        till.address(),
                        payment,
                        speed),
                only == null ? new ShopParts(world, till.owner()).all() : Map.of());
    }

    private List<Line> lines(Till.Only only) {
        return new Wares(world.db("shop"), world.now())
                .byOffer(only.offer()).stream()
                        .map(ware -> new Line(0, ware, only.quantity(), only.personal(), false, 0, ware.price(0)))
                        .toList();
    }

    private static Condition whose(Owner owner) {
        return owner.person() != null
                ? SHOP_CHECKOUT.PERSON_ID.eq(owner.person())
                : SHOP_CHECKOUT.PERSON_ID.isNull().and(SHOP_CHECKOUT.BROWSER.eq(owner.browser()));
    }

    private Optional<Till> where(Condition which) {
        return world.db("shop")
                .selectFrom(SHOP_CHECKOUT)
                .where(which)
                .orderBy(SHOP_CHECKOUT.ID.desc())
                .limit(1)
                .fetchOptional(this::till);
    }

    private Till till(ShopCheckoutRecord row) {
        Long offer = row.getOfferId();
        return new Till(
                row.getId(),
                new Owner(row.getPersonId(), row.getBrowser()),
                offer == null ? null : new Till.Only(offer, row.getQuantity(), row.getPersonal()),
                row.getEmail(),
                address(row),
                Speed.of(row.getSpeed()),
                new Till.Paying(card(row), row.getUsesBalance(), row.getDonates()),
                row.getPurchase());
    }

    private @Nullable Address address(ShopCheckoutRecord row) {
        Long id = row.getAddressId();
        Long person = row.getPersonId();
        if (id != null && person != null) {
            return buyers.address(person, id).orElse(null);
        }
        return row.getName().isEmpty()
                ? null
                : new Address(
                        0,
                        row.getName(),
                        "",
                        row.getLineOne(),
                        row.getLineTwo(),
                        row.getCity(),
                        row.getState(),
                        row.getZip(),
                        "United States",
                        "",
                        false);
    }

    private @Nullable PayCard card(ShopCheckoutRecord row) {
        Long id = row.getCardId();
        Long person = row.getPersonId();
        if (id != null && person != null) {
            return buyers.card(person, id).orElse(null);
        }
        LocalDate ends = row.getEndsOn();
        return ends == null
                ? null
                : new PayCard(0, row.getNetwork(), row.getLast(), row.getHolder(), ends, false, false);
    }
}
