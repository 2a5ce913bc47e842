package dev.grindstone.shop.checkout;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.CHECKOUT;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Address;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.buyer.PayCard;
import dev.grindstone.shop.buyer.RegistryAddresses;
import dev.grindstone.shop.checkout.order.Order;
import dev.grindstone.shop.checkout.order.Speed;
import dev.grindstone.shop.checkout.order.Sums;
import dev.grindstone.shop.db.tables.records.CheckoutRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Keeps checkouts under way. */
final class Checkouts {
    private final World world;

    Checkouts(World world) {
        this.world = world;
    }

    /** The one of the basket that was begun and not ended, or a new one. */
    Checkout ofBasket(Person person) {
        return world.db("shop")
                .selectFrom(CHECKOUT)
                .where(CHECKOUT.PERSON_ID.eq(person.id()))
                .and(CHECKOUT.OFFER_ID.isNull())
                .and(CHECKOUT.PURCHASE.isNull())
                .orderBy(CHECKOUT.ID.desc())
                .limit(1)
                .fetchOptional(Checkouts::checkout)
                .orElseGet(() -> begin(person, null, 0));
    }

    /** Where it goes unless another place is said: gifts of one registry, and nothing else, go there. */
    private @Nullable Long usual(Person person, boolean isOfBasket) {
        List<Address> registries = isOfBasket ? new RegistryAddresses(world).of(person.id()) : List.of();
        boolean hasOther = world.db("shop")
                .fetchExists(
                        BASKET_LINE,
                        BASKET_LINE.PERSON_ID.eq(person.id()).and(BASKET_LINE.REGISTRY_ID.isNull()),
                        BASKET_LINE.SKIN.eq("market").and(BASKET_LINE.IS_SAVED.isFalse()));
        return (registries.size() == 1 && !hasOther ? registries : new Buyers(world.db("shop")).addresses(person.id()))
                .stream().findFirst().map(Address::id).orElse(null);
    }

    /** A new one, with what its buyer has as defaults. */
    Checkout begin(Person person, @Nullable Long offer, int quantity) {
        Buyers buyers = new Buyers(world.db("shop"));
        long id = world.nextId();
        world.db("shop")
                .insertInto(CHECKOUT)
                .set(CHECKOUT.ID, id)
                .set(CHECKOUT.PERSON_ID, person.id())
                .set(CHECKOUT.OFFER_ID, offer)
                .set(CHECKOUT.QUANTITY, quantity)
                .set(CHECKOUT.ADDRESS_ID, usual(person, offer == null))
                .set(
                        CHECKOUT.CARD_ID,
                        buyers.cards(person.id()).stream()
                                .findFirst()
                                .map(PayCard::id)
                                .orElse(null))
                .set(CHECKOUT.USES_BALANCE, false)
                .set(CHECKOUT.SPEED, Speed.STANDARD.code())
                .set(CHECKOUT.CODES, "")
                .set(CHECKOUT.GIFT_NOTE, "")
                .set(CHECKOUT.IS_WRAPPED, false)
                .set(CHECKOUT.BEGUN_AT, world.now())
                .execute();
        return byId(person, id).orElseThrow();
    }

    /** One of somebody's own. */
    Optional<Checkout> byId(Person person, long id) {
        return world.db("shop")
                .selectFrom(CHECKOUT)
                .where(CHECKOUT.PERSON_ID.eq(person.id()))
                .and(CHECKOUT.ID.eq(id))
                .fetchOptional(Checkouts::checkout);
    }

    /** The same by its name in addresses. */
    Optional<Checkout> byCode(Person person, String code) {
        return world
                .db("shop")
                .selectFrom(CHECKOUT)
                .where(CHECKOUT.PERSON_ID.eq(person.id()))
                .orderBy(CHECKOUT.ID.desc())
                .fetch(Checkouts::checkout)
                .stream()
                .filter(checkout -> checkout.code().equals(code))
                .findFirst();
    }

    /** The last one that has not ended. */
    Optional<Checkout> open(Person person) {
        return world.db("shop")
                .selectFrom(CHECKOUT)
                .where(CHECKOUT.PERSON_ID.eq(person.id()))
                .and(CHECKOUT.PURCHASE.isNull())
                .orderBy(CHECKOUT.ID.desc())
                .limit(1)
                .fetchOptional(Checkouts::checkout);
    }

    /** Writes what was chosen. */
    void set(Checkout checkout, Map<? extends Field<?>, ?> chosen) {
        world.db("shop")
                .update(CHECKOUT)
                .set(chosen)
                .where(CHECKOUT.ID.eq(checkout.id()))
                .execute();
    }

    private static Checkout checkout(CheckoutRecord row) {
        List<String> codes = Arrays.stream(row.getCodes().split(" ", -1))
                .filter(code -> !code.isEmpty())
                .toList();
        return new Checkout(
                row.getId(),
                row.getPersonId(),
                row.getOfferId(),
                row.getQuantity(),
                row.getAddressId(),
                row.getCardId(),
                row.getUsesBalance(),
                new Order.Sending(Speed.of(row.getSpeed()), row.getIsWrapped() ? Sums.WRAP : 0, row.getGiftNote()),
                codes,
                row.getPurchase());
    }
}
