package dev.grindstone.shop.history;

import static dev.grindstone.shop.db.Tables.BUYER;
import static dev.grindstone.shop.db.Tables.LOOKED;
import static dev.grindstone.shop.db.Tables.PRODUCT;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/*
 * GET  /gp/history           what somebody looked at; also /hz/history, /gp/yourstore/iyr
 * POST /gp/history/remove    asin
 * POST /gp/history/clear
 * POST /gp/history/keep      keep=true or false
 */
/** The browsing history. */
public final class HistoryRoutes {
    private static final String PATH = "/gp/history";
    private static final int MOST = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

    private final Brand brand;

    /** Under a shop's own name. */
    public HistoryRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, Personal.page(this::show), PATH, "/gp/yourstore/iyr");
        routes.post(PATH + "/remove", visit -> change(visit, "shop.removeFromHistory", "asin"));
        routes.post(PATH + "/clear", visit -> change(visit, "shop.clearHistory", ""));
        routes.post(PATH + "/keep", visit -> change(visit, "shop.keepHistory", "keep"));
    }

    private void change(Visit visit, String command, String field) {
        if (!Caller.isSomebody(visit)) {
            visit.seeOther(Personal.signIn(PATH));
            return;
        }
        try {
            visit.world()
                    .run(
                            command,
                            visit.person(),
                            field.isEmpty() ? Map.of() : Map.of(field, Fields.text(visit, field)));
        } catch (IllegalArgumentException e) {
            Missing.show(visit, brand, "That is not in your browsing history any more.");
            return;
        }
        visit.seeOther(PATH);
    }

    private void show(Visit visit) {
        long person = Caller.id(visit);
        Map<Long, Instant> looked = new LinkedHashMap<>();
        visit.db()
                .select(LOOKED.PRODUCT_ID, LOOKED.LOOKED_AT)
                .from(LOOKED)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(LOOKED.PRODUCT_ID).and(Cards.OF_THE_MARKET)) // the street has its own row
                .where(LOOKED.PERSON_ID.eq(person))
                .orderBy(LOOKED.TURN.desc(), LOOKED.PRODUCT_ID)
                .limit(MOST)
                .forEach(row -> looked.put(row.value1(), row.value2()));
        boolean isOff = visit.db().fetchExists(BUYER, BUYER.PERSON_ID.eq(person).and(BUYER.KEEPS_HISTORY.isFalse()));
        ZoneId zone = visit.world().zone();
        LocalDate today = visit.now().atZone(zone).toLocalDate();
        Map<String, List<Card>> days = new LinkedHashMap<>();
        for (Card card : new Cards(visit.db(), visit.now()).byIds(looked.keySet())) {
            LocalDate day = Objects.requireNonNull(looked.get(card.product()))
                    .atZone(zone)
                    .toLocalDate();
            days.computeIfAbsent(name(day, today), any -> new ArrayList<>()).add(card);
        }
        visit.page(
                "Your Browsing History",
                "shop/history/history.jte",
                new HistoryPage(
                        Frame.of(visit, brand),
                        !isOff,
                        days.entrySet().stream()
                                .map(day -> new HistoryPage.Day(day.getKey(), day.getValue()))
                                .toList()));
    }

    private static String name(LocalDate day, LocalDate today) {
        return day.equals(today) ? "Today" : day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day);
    }
}
