package dev.grindstone.shop.console.talk;

import static dev.grindstone.kit.db.Tables.PERSON;
import static dev.grindstone.shop.db.Tables.LETTER;
import static dev.grindstone.shop.db.Tables.PURCHASE;
import static dev.grindstone.shop.db.Tables.PURCHASE_LINE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.console.Desk;
import dev.grindstone.shop.console.Manager;
import dev.grindstone.shop.frame.Fields;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/*
 * GET  /your/shops/{shop}/messages?buyer=&about=   messages, those of a buyer open
 * POST /your/shops/{shop}/messages                 buyer, text; about
 */
/** What buyers write to a seller. */
public final class MessageRoutes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US);
    private static final MessagesPage.Talk NONE = new MessagesPage.Talk(0, "", "", "", false);

    private final Brand brand;

    /** Under a shop's own name. */
    public MessageRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        String messages = Manager.ROOT + "/messages";
        routes.get(
                messages,
                Manager.page(
                        brand,
                        (visit, seller) -> show(
                                visit,
                                seller,
                                Fields.number(Fields.asked(visit, "buyer")).orElse(0),
                                "",
                                "")));
        routes.post(messages, Manager.page(brand, this::write));
    }

    private void write(Visit visit, Seller seller) {
        long buyer = Fields.number(Fields.text(visit, "buyer")).orElse(0);
        String text = Fields.text(visit, "text");
        if (!isKnown(visit, seller, buyer)) {
            visit.seeOther(Manager.path(seller, "/messages"));
            return;
        }
        try {
            visit.world()
                    .run(
                            "shop.writeToBuyer",
                            visit.person(),
                            Map.of(
                                    "buyer",
                                    buyer,
                                    "seller",
                                    seller.handle(),
                                    "text",
                                    text,
                                    "about",
                                    Fields.text(visit, "about")));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, seller, buyer, text, String.valueOf(e.getMessage()));
            return;
        }
        visit.seeOther(Manager.path(seller, "/messages?buyer=" + buyer));
    }

    /** Sellers write to those who wrote to them or bought from them, and to nobody else. */
    private static boolean isKnown(Visit visit, Seller seller, long buyer) {
        return visit.db().fetchExists(LETTER, LETTER.PERSON_ID.eq(buyer).and(LETTER.SELLER_ID.eq(seller.id())))
                || visit.db()
                        .fetchExists(visit.db()
                                .selectOne()
                                .from(PURCHASE_LINE)
                                .join(PURCHASE)
                                .on(PURCHASE.ID.eq(PURCHASE_LINE.PURCHASE_ID))
                                .where(PURCHASE_LINE.SELLER_ID.eq(seller.id()))
                                .and(PURCHASE.PERSON_ID.eq(buyer)));
    }

    private void show(Visit visit, Seller seller, long buyer, String typed, String wrong) {
        List<MessagesPage.Talk> talks = talks(visit, seller);
        MessagesPage.Talk open = talks.stream()
                .filter(talk -> talk.buyer() == buyer)
                .findFirst()
                .orElseGet(() -> isKnown(visit, seller, buyer)
                        ? new MessagesPage.Talk(buyer, name(visit, buyer), "", "", false)
                        : NONE);
        if (open.isNew()) {
            visit.world()
                    .run("shop.readBuyersLetters", visit.person(), Map.of("seller", seller.handle(), "buyer", buyer));
        }
        visit.page(
                seller.name() + " - Messages",
                "shop/console/talk/messages.jte",
                new MessagesPage(
                        Desk.of(visit, brand, seller, "messages", ""),
                        talks,
                        open,
                        lines(visit, seller, open.buyer()),
                        Fields.asked(visit, "about").isEmpty()
                                ? Fields.text(visit, "about")
                                : Fields.asked(visit, "about"),
                        typed,
                        wrong));
    }

    private static String name(Visit visit, long buyer) {
        return visit.world().people().byId(buyer).map(Person::name).orElse("A buyer");
    }

    private static List<MessagesPage.Talk> talks(Visit visit, Seller seller) {
        ZoneId zone = visit.world().zone();
        Map<Long, MessagesPage.Talk> talks = new LinkedHashMap<>();
        visit.db()
                .select(LETTER.PERSON_ID, LETTER.TEXT, LETTER.SENT_AT, LETTER.IS_FROM_SELLER, LETTER.IS_READ)
                .from(LETTER)
                .where(LETTER.SELLER_ID.eq(seller.id()))
                .orderBy(LETTER.SENT_AT.desc(), LETTER.ID.desc())
                .forEach(row -> talks.merge(
                        row.value1(),
                        new MessagesPage.Talk(
                                row.value1(),
                                "",
                                row.value2(),
                                DAY.format(row.value3().atZone(zone)),
                                !row.value4() && !row.value5()),
                        (newest, older) -> new MessagesPage.Talk(
                                newest.buyer(), "", newest.last(), newest.day(), newest.isNew() || older.isNew())));
        Map<Long, String> names = visit.world()
                .db("kit")
                .select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(talks.keySet()))
                .fetchMap(PERSON.ID, PERSON.NAME);
        return talks.values().stream()
                .map(talk -> new MessagesPage.Talk(
                        talk.buyer(),
                        names.getOrDefault(talk.buyer(), "A buyer"),
                        talk.last(),
                        talk.day(),
                        talk.isNew()))
                .toList();
    }

    private static List<MessagesPage.Line> lines(Visit visit, Seller seller, long buyer) {
        ZoneId zone = visit.world().zone();
        return visit.db()
                .select(LETTER.IS_FROM_SELLER, LETTER.ABOUT, LETTER.TEXT, LETTER.SENT_AT)
                .from(LETTER)
                .where(LETTER.PERSON_ID.eq(buyer).and(LETTER.SELLER_ID.eq(seller.id())))
                .orderBy(LETTER.SENT_AT, LETTER.ID)
                .fetch(row -> new MessagesPage.Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        TIME.format(row.value4().atZone(zone))));
    }
}
