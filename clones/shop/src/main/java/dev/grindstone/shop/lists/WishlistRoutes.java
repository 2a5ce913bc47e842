package dev.grindstone.shop.lists;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;
import static dev.grindstone.shop.db.Tables.OFFER;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import io.javalin.http.HttpStatus;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;

/*
 * GET  /hz/wishlist/ls, /hz/wishlist/ls/{list}, /hz/wishlist/intro, /gp/registry/wishlist/   lists, one open
 * POST /hz/wishlist/add      asin; list
 * POST /hz/wishlist/create   name
 * POST /hz/wishlist/rename   list, name
 * POST /hz/wishlist/delete   list
 * POST /hz/wishlist/remove   list, item
 */
/** Wish lists. */
public final class WishlistRoutes {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final String PATH = "/hz/wishlist/ls";

    private final Brand brand;

    /** Under a shop's own name. */
    public WishlistRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        for (String path : List.of(PATH, "/hz/wishlist/intro", "/gp/registry/wishlist")) {
            routes.get(path, Personal.page(visit -> show(visit, "", "")));
        }
        routes.get(
                PATH + "/{list}",
                Personal.page(visit -> show(visit, visit.http().pathParam("list"), "")));
        Paths.post(routes, Personal.page(this::add), "/hz/wishlist/add");
        routes.post("/hz/wishlist/create", Personal.page(visit -> named(visit, "shop.createList")));
        routes.post("/hz/wishlist/rename", Personal.page(visit -> named(visit, "shop.renameList")));
        routes.post("/hz/wishlist/delete", Personal.page(visit -> {
            visit.world().run("shop.deleteList", visit.person(), Map.of("list", Fields.text(visit, "list")));
            visit.http().redirect(PATH, HttpStatus.SEE_OTHER);
        }));
        routes.post("/hz/wishlist/remove", Personal.page(visit -> {
            visit.world().run("shop.removeFromList", visit.person(), Map.of("item", Fields.text(visit, "item")));
            visit.http().redirect(PATH + "/" + Fields.text(visit, "list"), HttpStatus.SEE_OTHER);
        }));
    }

    private void add(Visit visit) {
        Map<String, Object> args = new HashMap<>(Map.of("asin", Fields.text(visit, "asin")));
        String list = Fields.text(visit, "list");
        if (!list.isEmpty()) {
            args.put("list", list);
        }
        Object handle = visit.world().run("shop.addToList", visit.person(), args);
        visit.http().redirect(PATH + "/" + handle, HttpStatus.SEE_OTHER);
    }

    private void named(Visit visit, String command) {
        String list = Fields.text(visit, "list");
        Object handle;
        try {
            handle = visit.world()
                    .run(command, visit.person(), Map.of("name", Fields.text(visit, "name"), "list", list));
        } catch (IllegalArgumentException e) {
            visit.http().status(422);
            show(visit, list, String.valueOf(e.getMessage()));
            return;
        }
        visit.http().redirect(PATH + "/" + (handle == null ? list : handle), HttpStatus.SEE_OTHER);
    }

    private void show(Visit visit, String asked, String wrong) {
        List<ListsPage.Named> lists = visit.db()
                .select(LIST.HANDLE, LIST.NAME, LIST.IS_DEFAULT)
                .from(LIST)
                .where(LIST.PERSON_ID.eq(visit.person().id()).and(LIST.KIND.eq("wish")))
                .orderBy(LIST.IS_DEFAULT.desc(), LIST.ID)
                .fetch(row -> new ListsPage.Named(row.value1(), row.value2(), row.value3()));
        String open = asked.isEmpty() && !lists.isEmpty() ? lists.get(0).handle() : asked;
        if (!open.isEmpty() && lists.stream().noneMatch(list -> list.handle().equals(open))) {
            Missing.show(visit, brand, "There is no such list among yours.");
            return;
        }
        visit.page(
                brand.domainLabel() + " : Your lists",
                "shop/lists/lists.jte",
                new ListsPage(Frame.of(visit, brand), lists, open, items(visit, open), wrong));
    }

    private static List<ListsPage.Item> items(Visit visit, String list) {
        Condition first = OFFER.VARIANT_ID.eq(LIST_ITEM.VARIANT_ID).and(OFFER.POSITION.eq(0));
        List<ListsPage.Item> items = new ArrayList<>();
        var rows = visit.db()
                .select(LIST_ITEM.ID, OFFER.ID, LIST_ITEM.ADDED_AT, LIST_ITEM.ADDED_PRICE)
                .from(LIST_ITEM)
                .join(LIST)
                .on(LIST.ID.eq(LIST_ITEM.LIST_ID))
                .join(OFFER)
                .on(first)
                .where(LIST.HANDLE.eq(list))
                .orderBy(LIST_ITEM.ID.desc())
                .fetch();
        Map<Long, Ware> wares = new Wares(visit.db(), visit.now()).byOffers(rows.getValues(OFFER.ID));
        for (var row : rows) {
            Ware ware = wares.get(row.value2());
            if (ware != null) {
                long then = row.value4();
                long cents = ware.sold().price().cents();
                items.add(new ListsPage.Item(
                        row.value1(),
                        ware,
                        DAY.format(row.value3().atZone(visit.world().zone())),
                        cents < then ? (int) (100 * (then - cents) / then) : 0));
            }
        }
        return items;
    }
}
