package dev.grindstone.shop.membership;

import static dev.grindstone.shop.db.Tables.BUYER;

import dev.grindstone.kit.world.World;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is a member, and how it goes on.
 *
 * @param rate by which it is renewed; null when it is not
 * @param until the day on which it is renewed, or ends; null when nobody said
 * @param card the number of the card that is charged; null for none
 */
record Membership(
        boolean isMember,
        @Nullable Rate rate,
        @Nullable LocalDate until,
        @Nullable Long card) {

    /** Of somebody; valid inside a turn. */
    static Membership of(World world, long person) {
        return world.db("shop")
                .selectFrom(BUYER)
                .where(BUYER.PERSON_ID.eq(person))
                .fetchOptional(row -> new Membership(
                        row.getIsMember(),
                        Rate.of(row.getMemberRate()).orElse(null),
                        row.getMemberUntil(),
                        row.getMemberCard()))
                .orElse(new Membership(false, null, null, null));
    }

    Optional<Rate> renewal() {
        return isMember ? Optional.ofNullable(rate) : Optional.empty();
    }
}
