package dev.grindstone.shop.buyer;

import static dev.grindstone.shop.db.Tables.ADDRESS;
import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.CARD;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads what buyers keep; valid inside a turn. The default one comes first, then the oldest. */
public final class Buyers {
    private final DSLContext db;

    /** Over the shop's tables. */
    public Buyers(DSLContext db) {
        this.db = db;
    }

    /** Who that is; somebody who never came has what a new buyer has. */
    public Buyer buyer(long person) {
        return db.selectFrom(BUYER)
                .where(BUYER.PERSON_ID.eq(person))
                .fetchOptional(row -> new Buyer(person, row.getPhone(), row.getBalance(), row.getIsMember()))
                .orElse(new Buyer(person, "", 0, false));
    }

    /** Somebody's addresses. */
    public List<Address> addresses(long person) {
        return addresses(ADDRESS.PERSON_ID.eq(person));
    }

    /** One of somebody's addresses. */
    public Optional<Address> address(long person, long id) {
        return addresses(ADDRESS.PERSON_ID.eq(person).and(ADDRESS.ID.eq(id))).stream()
                .findFirst();
    }

    private List<Address> addresses(Condition which) {
        return db.selectFrom(ADDRESS)
                .where(which)
                .orderBy(ADDRESS.IS_DEFAULT.desc(), ADDRESS.ID)
                .fetch(row -> new Address(
                        row.getId(),
                        row.getName(),
                        row.getPhone(),
                        row.getLineOne(),
                        row.getLineTwo(),
                        row.getCity(),
                        row.getState(),
                        row.getZip(),
                        row.getCountry(),
                        row.getInstructions(),
                        row.getIsDefault()));
    }

    /** Somebody's cards. */
    public List<PayCard> cards(long person) {
        return cards(CARD.PERSON_ID.eq(person));
    }

    /** One of somebody's cards. */
    public Optional<PayCard> card(long person, long id) {
        return cards(CARD.PERSON_ID.eq(person).and(CARD.ID.eq(id))).stream().findFirst();
    }

    private List<PayCard> cards(Condition which) {
        return db.selectFrom(CARD)
                .where(which)
                .orderBy(CARD.IS_DEFAULT.desc(), CARD.ID)
                .fetch(row -> new PayCard(
                        row.getId(),
                        row.getNetwork(),
                        row.getLast(),
                        row.getHolder(),
                        row.getEndsOn(),
                        row.getIsRefused(),
                        row.getIsDefault()));
    }
}
