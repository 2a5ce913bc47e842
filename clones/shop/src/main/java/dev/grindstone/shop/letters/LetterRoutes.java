package dev.grindstone.shop.letters;

import static dev.grindstone.shop.db.Tables.LETTER;
import static dev.grindstone.shop.db.Tables.SELLER;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Personal;
import dev.grindstone.shop.letters.LettersPage.Line;
import dev.grindstone.shop.letters.LettersPage.Talk;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/*
 * GET  /gp/message?seller=   messages, those of a seller open
 * POST /hz/messages/new      seller, text; about
 */
/** The message centre of a buyer. */
public final class LetterRoutes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, yyyy, h:mm a", Locale.US);

    private final Brand brand;

    /** Under a shop's own name. */
    public LetterRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get("/gp/message", Personal.page(visit -> show(visit, Fields.asked(visit, "seller"), "")));
        routes.post("/hz/messages/new", Personal.page(this::write));
    }

    private void write(Visit visit) {
        String seller = Fields.text(visit, "seller");
        try {
            visit.world()
                    .run(
                            "shop.writeToSeller",
                            visit.person(),
                            Map.of(
                                    "seller",
                                    seller,
                                    "text",
                                    Fields.text(visit, "text"),
                                    "about",
                                    Fields.text(visit, "about")));
        } catch (IllegalArgumentException e) {
            visit.http().status(422);
            show(visit, seller, String.valueOf(e.getMessage()));
            return;
        }
        visit.http().redirect("/gp/message?seller=" + seller, HttpStatus.SEE_OTHER);
    }

    private void show(Visit visit, String asked, String wrong) {
        List<Talk> threads = threads(visit);
        Talk open = threads.stream()
                .filter(thread -> thread.handle().equals(asked))
                .findFirst()
                .orElseGet(() -> unwritten(visit, asked));
        if (open.isNew()) {
            visit.world().run("shop.readLetters", visit.person(), Map.of("seller", asked));
        }
        visit.page(
                brand.domainLabel() + " : Your messages",
                "shop/letters/letters.jte",
                new LettersPage(Frame.of(visit, brand), threads, open, lines(visit, open.handle()), wrong));
    }

    private static Talk unwritten(Visit visit, String handle) {
        return visit.db()
                .select(SELLER.NAME)
                .from(SELLER)
                .where(SELLER.HANDLE.eq(handle))
                .fetchOptional(row -> new Talk(handle, row.value1(), "", "", false))
                .orElseGet(() -> new Talk("", "", "", "", false));
    }

    private static List<Talk> threads(Visit visit) {
        ZoneId zone = visit.world().zone();
        Map<String, Talk> threads = new LinkedHashMap<>();
        visit.db()
                .select(SELLER.HANDLE, SELLER.NAME, LETTER.TEXT, LETTER.SENT_AT, LETTER.IS_READ, LETTER.IS_FROM_SELLER)
                .from(LETTER)
                .join(SELLER)
                .on(SELLER.ID.eq(LETTER.SELLER_ID))
                .where(LETTER.PERSON_ID.eq(visit.person().id()))
                .orderBy(LETTER.SENT_AT.desc(), LETTER.ID.desc())
                .forEach(row -> threads.merge(
                        row.value1(),
                        new Talk(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                DAY.format(row.value4().atZone(zone)),
                                row.value6() && !row.value5()),
                        (newest, older) -> new Talk(
                                newest.handle(),
                                newest.name(),
                                newest.last(),
                                newest.day(),
                                newest.isNew() || older.isNew())));
        return List.copyOf(threads.values());
    }

    private static List<Line> lines(Visit visit, String seller) {
        ZoneId zone = visit.world().zone();
        return visit.db()
                .select(LETTER.IS_FROM_SELLER, LETTER.ABOUT, LETTER.TEXT, LETTER.SENT_AT)
                .from(LETTER)
                .join(SELLER)
                .on(SELLER.ID.eq(LETTER.SELLER_ID))
                .where(LETTER.PERSON_ID.eq(visit.person().id()).and(SELLER.HANDLE.eq(seller)))
                .orderBy(LETTER.SENT_AT, LETTER.ID)
                .fetch(row -> new Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        TIME.format(row.value4().atZone(zone))));
    }
}
