package dev.grindstone.shop.street.talks;

import static dev.grindstone.shop.db.Tables.LETTER;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Seller;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/** Reads what a visitor and small shops wrote to each other; valid inside a turn. */
final class TalkQueries {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("MM/dd/yy", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US);

    private final Visit visit;
    private final ZoneId zone;

    TalkQueries(Visit visit) {
        this.visit = visit;
        this.zone = visit.world().zone();
    }

    /** The shop of that number. */
    Optional<Seller> shop(long id) {
        return visit.db()
                .select(SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .from(SELLER)
                .where(SELLER.ID.eq(id).and(SELLER.KIND.eq("shop")))
                .fetchOptional(TalkQueries::seller);
    }

    /** All conversations, those written in last first. */
    List<TalksPage.Talk> talks() {
        Map<Long, TalksPage.Talk> talks = new LinkedHashMap<>();
        visit.db()
                .select(SELLER.ID, SELLER.HANDLE, SELLER.NAME, SELLER.KIND)
                .select(LETTER.TEXT, LETTER.SENT_AT, LETTER.IS_READ)
                .from(LETTER)
                .join(SELLER)
                .on(SELLER.ID.eq(LETTER.SELLER_ID).and(SELLER.KIND.eq("shop")))
                .where(LETTER.PERSON_ID.eq(visit.person().id()))
                .orderBy(LETTER.SENT_AT.desc(), LETTER.ID.desc())
                .forEach(row -> talks.merge(
                        row.get(SELLER.ID),
                        new TalksPage.Talk(
                                seller(row),
                                row.get(LETTER.TEXT),
                                day(row.get(LETTER.SENT_AT)),
                                !row.get(LETTER.IS_READ)),
                        (newest, older) -> new TalksPage.Talk(
                                newest.shop(), newest.last(), newest.day(), newest.isNew() || older.isNew())));
        return List.copyOf(talks.values());
    }

    /** All letters of one conversation, the oldest first. */
    List<TalksPage.Line> lines(Seller shop) {
        return visit.db()
                .select(LETTER.IS_FROM_SELLER, LETTER.ABOUT, LETTER.TEXT, LETTER.SENT_AT)
                .from(LETTER)
                .where(LETTER.PERSON_ID.eq(visit.person().id()).and(LETTER.SELLER_ID.eq(shop.id())))
                .orderBy(LETTER.SENT_AT, LETTER.ID)
                .fetch(row -> new TalksPage.Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        TIME.format(row.value4().atZone(zone))));
    }

    private String day(Instant sent) {
        boolean isThisYear =
                sent.atZone(zone).getYear() == visit.now().atZone(zone).getYear();
        return (isThisYear ? DAY : LONG_DAY).format(sent.atZone(zone));
    }

    private static Seller seller(Record row) {
        return new Seller(row.get(SELLER.ID), row.get(SELLER.HANDLE), row.get(SELLER.NAME), row.get(SELLER.KIND));
    }
}
