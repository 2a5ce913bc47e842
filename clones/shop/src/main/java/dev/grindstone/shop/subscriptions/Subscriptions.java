package dev.grindstone.shop.subscriptions;

import static dev.grindstone.shop.db.Tables.SUBSCRIPTION;

import dev.grindstone.kit.world.World;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.db.tables.records.SubscriptionRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;

/** Reads what is sent again and again; valid inside a turn. */
final class Subscriptions {
    private final World world;

    Subscriptions(World world) {
        this.world = world;
    }

    /** Somebody's: those that run, the next delivery first, then those that have ended. */
    List<Subscription> of(long person) {
        return where(SUBSCRIPTION.PERSON_ID.eq(person));
    }

    /**
     * One of somebody's.
     *
     * @throws IllegalArgumentException when it is not there
     */
    Subscription require(long person, long id) {
        return where(SUBSCRIPTION.PERSON_ID.eq(person).and(SUBSCRIPTION.ID.eq(id))).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no repeat delivery " + id + " of yours: choose one from their page"));
    }

    /** The same, where it must still run. */
    Subscription requireRunning(long person, long id) {
        Subscription found = require(person, id);
        if (found.isEnded()) {
            throw new IllegalArgumentException("The repeat delivery of '" + found.what() + "' was cancelled already");
        }
        return found;
    }

    private List<Subscription> where(Condition which) {
        List<SubscriptionRecord> rows = world.db("shop")
                .selectFrom(SUBSCRIPTION)
                .where(which)
                .orderBy(SUBSCRIPTION.IS_ENDED, SUBSCRIPTION.NEXT_ON, SUBSCRIPTION.ID)
                .fetch();
        Map<Long, Ware> wares = new Wares(world.db("shop"), world.now())
                .byOffers(rows.stream().map(SubscriptionRecord::getOfferId).toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(wares.get(row.getOfferId())).map(ware -> subscription(row, ware)))
                .toList();
    }

    private static Subscription subscription(SubscriptionRecord row, Ware ware) {
        return new Subscription(
                row.getId(),
                row.getPersonId(),
                ware,
                row.getQuantity(),
                row.getWeeks(),
                row.getAddressId(),
                row.getCardId(),
                row.getNextOn(),
                row.getIsEnded(),
                row.getProblem(),
                row.getReason());
    }
}
