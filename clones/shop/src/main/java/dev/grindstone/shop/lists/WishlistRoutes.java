package dev.grindstone.shop.lists;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.frame.Personal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * GET  /hz/wishlist/ls, /hz/wishlist/intro, /gp/registry/wishlist/   one's lists, the usual one open
 * GET  /hz/wishlist/ls/{list}?sort=   one of them, or one that somebody shares
 * POST /hz/wishlist/add      asin; list
 * POST /hz/wishlist/create   name
 * POST /hz/wishlist/rename   list, name
 * POST /hz/wishlist/delete   list
 * POST /hz/wishlist/remove   list, item
 * POST /hz/wishlist/edit     list, item, priority, wanted, has, comment
 * POST /hz/wishlist/move     list, item, to
 * POST /hz/wishlist/share    list, public
 * POST /hz/wishlist/undo     list, removal: what the page said
 * POST /hz/wishlist/invite   list, email
 * POST /hz/wishlist/answer   list, accept
 * POST /hz/wishlist/uninvite list, person
 */
/** Wish lists. */
public final class WishlistRoutes {
    private static final String PATH = "/hz/wishlist/ls";

    private final Brand brand;

    /** Under a shop's own name. */
    public WishlistRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        for (String path : List.of(PATH, "/hz/wishlist/intro", "/gp/registry/wishlist")) {
            routes.get(path, Personal.page(visit -> show(visit, "", ListsPage.Told.NOTHING)));
        }
        routes.get(PATH + "/{list}", this::one);
        Paths.post(routes, Personal.page(this::add), "/hz/wishlist/add");
        routes.post("/hz/wishlist/create", Personal.page(visit -> named(visit, "shop.createList")));
        routes.post("/hz/wishlist/rename", Personal.page(visit -> named(visit, "shop.renameList")));
        routes.post("/hz/wishlist/delete", Personal.page(visit -> {
            long before = visit.world().lastChange();
            visit.world().run("shop.deleteList", visit.person(), fields(visit, "list"));
            visit.seeOther(PATH + removed(visit, before));
        }));
        routes.post("/hz/wishlist/remove", Personal.page(visit -> item(visit, "shop.removeFromList", fields(visit))));
        routes.post("/hz/wishlist/undo", Personal.page(this::undo));
        routes.post("/hz/wishlist/invite", Personal.page(this::invite));
        routes.post("/hz/wishlist/answer", Personal.page(visit -> {
            visit.world().run("shop.answerInvitation", visit.person(), fields(visit, "list", "accept"));
            visit.seeOther(
                    "true".equals(Fields.text(visit, "accept")) ? PATH + "/" + Fields.text(visit, "list") : PATH);
        }));
        routes.post("/hz/wishlist/uninvite", Personal.page(visit -> {
            visit.world().run("shop.removeEditor", visit.person(), fields(visit, "list", "person"));
            boolean left = Fields.text(visit, "person").equals(Long.toString(Caller.id(visit)));
            visit.seeOther(left ? PATH : PATH + "/" + Fields.text(visit, "list"));
        }));
        routes.post(
                "/hz/wishlist/edit",
                Personal.page(visit ->
                        item(visit, "shop.editListItem", fields(visit, "priority", "wanted", "has", "comment"))));
        routes.post(
                "/hz/wishlist/move",
                Personal.page(visit -> item(visit, "shop.moveListItem", Map.of("list", Fields.text(visit, "to")))));
        routes.post("/hz/wishlist/share", Personal.page(visit -> {
            visit.world().run("shop.shareList", visit.person(), fields(visit, "list", "public"));
            back(visit);
        }));
    }

    /** One's own are behind the sign-in page, those that are shared are not. */
    private void one(Visit visit) {
        String handle = visit.http().pathParam("list");
        if (Caller.isSomebody(visit)
                || new ListQueries(visit.world()).open(handle, Caller.id(visit)).isPresent()) {
            show(visit, handle, ListsPage.Told.NOTHING);
        } else {
            visit.redirect(Personal.signIn(visit.address()));
        }
    }

    private static Map<String, Object> fields(Visit visit, String... names) {
        Map<String, Object> fields = new HashMap<>();
        for (String name : names) {
            if (visit.form(name) != null) {
                fields.put(name, Fields.text(visit, name));
            }
        }
        return fields;
    }

    private void add(Visit visit) {
        Map<String, Object> args = fields(visit, "asin", "list");
        args.values().removeIf(""::equals);
        String handle = String.valueOf(visit.world().run("shop.addToList", visit.person(), args));
        // What was chosen may be a registry, which has a page of its own.
        visit.seeOther((new ListQueries(visit.world()).isRegistry(handle) ? "/registries/" : PATH + "/") + handle);
    }

    private void named(Visit visit, String command) {
        Object handle;
        try {
            handle = visit.world().run(command, visit.person(), fields(visit, "name", "list"));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, Fields.text(visit, "list"), new ListsPage.Told(String.valueOf(e.getMessage()), 0, ""));
            return;
        }
        visit.seeOther(PATH + "/" + (handle == null ? Fields.text(visit, "list") : handle));
    }

    /** Does something with an item; why it cannot be done is told beside it. */
    private void item(Visit visit, String command, Map<String, Object> args) {
        String item = Fields.text(visit, "item");
        Map<String, Object> all = new HashMap<>(args);
        all.put("item", item);
        long before = visit.world().lastChange();
        try {
            visit.world().run(command, visit.person(), all);
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(
                    visit,
                    Fields.text(visit, "list"),
                    new ListsPage.Told("", Fields.number(item).orElse(0), String.valueOf(e.getMessage()) + "."));
            return;
        }
        visit.seeOther(PATH + "/" + Fields.text(visit, "list")
                + (command.equals("shop.removeFromList") ? removed(visit, before) : ""));
    }

    /** What the next page is told about what was removed just now. */
    private static String removed(Visit visit, long before) {
        return "?removal=" + before + "-" + visit.world().lastChange();
    }

    private void undo(Visit visit) {
        boolean done = Removal.of(visit.world(), Caller.id(visit), Fields.text(visit, "removal"))
                .map(removal -> removal.undo(visit.world()))
                .orElse(false);
        if (done) {
            back(visit);
        } else {
            visit.status(409);
            show(visit, "", new ListsPage.Told("", ListsPage.Told.TOO_LATE, "That can no longer be undone."));
        }
    }

    private void invite(Visit visit) {
        try {
            visit.world().run("shop.inviteToList", visit.person(), fields(visit, "list", "email"));
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(
                    visit,
                    Fields.text(visit, "list"),
                    new ListsPage.Told("", ListsPage.Told.INVITATION, String.valueOf(e.getMessage()) + "."));
            return;
        }
        back(visit);
    }

    private static void back(Visit visit) {
        visit.seeOther(PATH + "/" + Fields.text(visit, "list"));
    }

    private void show(Visit visit, String asked, ListsPage.Told told) {
        ListQueries queries = new ListQueries(visit.world());
        long person = Caller.id(visit);
        List<ListsPage.Named> lists = queries.lists(person);
        String handle = asked.isEmpty() && !lists.isEmpty() ? lists.get(0).handle() : asked;
        Optional<ListsPage.Open> open = queries.open(handle, person);
        if (!handle.isEmpty() && open.isEmpty()) {
            Missing.show(visit, brand, "There is no such list among yours, and nobody shares one with this address.");
            return;
        }
        ItemOrder order = ItemOrder.of(Fields.asked(visit, "sort"));
        visit.page(
                brand.domainLabel() + " : "
                        + (open.isEmpty() || open.get().isOwn()
                                ? "Your lists"
                                : open.get().name()),
                "shop/lists/lists.jte",
                new ListsPage(
                        Frame.of(visit, brand),
                        lists,
                        open.orElse(null),
                        open.map(list -> queries.items(list.id())).orElse(List.of()).stream()
                                .sorted(order.order())
                                .toList(),
                        order,
                        told,
                        visit.origin(),
                        Removal.of(visit.world(), person, Fields.asked(visit, "removal"))
                                .orElse(null)));
    }
}
