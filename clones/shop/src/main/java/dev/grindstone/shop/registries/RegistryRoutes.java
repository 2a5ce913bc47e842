package dev.grindstone.shop.registries;

import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.buyer.Buyers;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.frame.Caller;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Personal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/*
 * GET       /registries                      one's own, and ways to begin or find one
 * GET       /registries/find?name=&kind=
 * GET, POST /registries/create?kind=
 * GET       /registries/{list}               for everybody; its owner changes it there
 * POST      /registries/{list}/buy           asin, quantity: into the basket
 * POST      /registries/{list}/item          item, wanted, has, comment; or remove
 * GET, POST /registries/{list}/edit          its day, names, greeting, address
 * GET, POST /registries/{list}/thanks        whom to thank; gift, note
 * POST      /registries/{list}/delete
 */
/** Registries. */
public final class RegistryRoutes {
    private static final String HUB = "/registries";
    private static final String ONE = HUB + "/{list}";
    private static final String[] FIELDS = {"partner", "on", "greeting", "address"};

    private final Brand brand;

    /** Under a shop's own name. */
    public RegistryRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        routes.get(HUB, this::hub);
        routes.get(HUB + "/find", this::find);
        routes.get(HUB + "/create", Personal.page(this::blank));
        routes.post(HUB + "/create", Personal.page(this::create));
        routes.get(ONE, any((visit, registry) -> show(visit, registry, "")));
        routes.post(ONE + "/buy", any(this::buy));
        routes.post(ONE + "/item", own(this::item));
        routes.get(ONE + "/edit", own((visit, registry) -> write(visit, registry, Optional.empty())));
        routes.post(ONE + "/edit", own(this::edit));
        routes.get(ONE + "/thanks", own((visit, registry) -> thanks(visit, registry, "")));
        routes.post(ONE + "/thanks", own(this::thank));
        routes.post(ONE + "/delete", own((visit, registry) -> {
            visit.world().run("shop.deleteList", visit.person(), Map.of("list", registry.handle()));
            visit.seeOther(HUB);
        }));
    }

    /** The page of one that the visitor may see. */
    private PageHandler any(BiConsumer<Visit, Registry> page) {
        return visit -> {
            Optional<Registry> registry = queries(visit).byHandle(visit.part("list"));
            if (registry.isEmpty()) {
                Missing.show(
                        visit, brand, "There is no registry with this address, or its owners keep it to themselves.");
            } else {
                page.accept(visit, registry.get());
            }
        };
    }

    private PageHandler own(BiConsumer<Visit, Registry> page) {
        return Personal.page(any((visit, registry) -> {
            if (registry.isOwn()) {
                page.accept(visit, registry);
            } else {
                Missing.show(visit, brand, "Only its owners change a registry.");
            }
        }));
    }

    private static RegistryQueries queries(Visit visit) {
        return new RegistryQueries(visit.world(), Caller.id(visit));
    }

    private void hub(Visit visit) {
        visit.page(
                brand.domainLabel() + ": Registry",
                "shop/registries/hub.jte",
                new RegistryPages.Hub(Frame.of(visit, brand), queries(visit).own(), today(visit)));
    }

    private void find(Visit visit) {
        String name = Fields.asked(visit, "name");
        String kind = Kind.of(Fields.asked(visit, "kind")).map(Kind::key).orElse("");
        visit.page(
                brand.domainLabel() + ": Find a registry",
                "shop/registries/found.jte",
                new RegistryPages.Found(
                        Frame.of(visit, brand),
                        name,
                        kind,
                        name.isEmpty() ? List.of() : queries(visit).named(name, kind)));
    }

    private void blank(Visit visit) {
        Kind kind = Kind.of(Fields.asked(visit, "kind")).orElse(Kind.WEDDING);
        write(visit, kind, "", Map.of("public", "true"), "");
    }

    private void create(Visit visit) {
        Kind kind = Kind.of(Fields.text(visit, "kind")).orElse(Kind.WEDDING);
        Map<String, Object> args = sent(visit);
        args.put("kind", kind.key());
        try {
            Object handle = visit.world().run("shop.createRegistry", visit.person(), args);
            visit.seeOther(HUB + "/" + handle);
        } catch (IllegalArgumentException e) {
            visit.status(422);
            write(visit, kind, "", entered(args), String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> sent(Visit visit) {
        Map<String, Object> args = new HashMap<>();
        for (String field : FIELDS) {
            if (visit.form(field) != null) {
                args.put(field, Fields.text(visit, field));
            }
        }
        args.put("public", Fields.text(visit, "public").equals("true"));
        return args;
    }

    private static Map<String, String> entered(Map<String, Object> args) {
        Map<String, String> entered = new HashMap<>();
        args.forEach((field, value) -> entered.put(field, String.valueOf(value)));
        return entered;
    }

    private void edit(Visit visit, Registry registry) {
        Map<String, Object> args = sent(visit);
        args.put("list", registry.handle());
        try {
            visit.world().run("shop.editRegistry", visit.person(), args);
            visit.seeOther(registry.path());
        } catch (IllegalArgumentException e) {
            visit.status(422);
            write(visit, registry.kind(), registry.handle(), entered(args), String.valueOf(e.getMessage()));
        }
    }

    private void write(Visit visit, Registry registry, Optional<String> problem) {
        write(
                visit,
                registry.kind(),
                registry.handle(),
                Map.of(
                        "partner", registry.partner(),
                        "on", registry.on().toString(),
                        "greeting", registry.greeting(),
                        "address", String.valueOf(registry.address()),
                        "public", Boolean.toString(registry.isPublic())),
                problem.orElse(""));
    }

    private void write(Visit visit, Kind kind, String handle, Map<String, String> entered, String problem) {
        visit.page(
                (handle.isEmpty() ? "Create a " : "Edit your ") + kind.label(),
                "shop/registries/writing.jte",
                new RegistryPages.Writing(
                        Frame.of(visit, brand),
                        kind,
                        handle,
                        visit.person().name(),
                        entered,
                        new Buyers(visit.db()).addresses(visit.person().id()),
                        problem));
    }

    private void show(Visit visit, Registry registry, String problem) {
        Long address = registry.address();
        visit.page(
                brand.domainLabel() + ": " + registry.names() + " – "
                        + registry.kind().label(),
                "shop/registries/one.jte",
                new RegistryPages.One(
                        Frame.of(visit, brand),
                        registry,
                        queries(visit).items(registry),
                        today(visit),
                        visit.origin() + registry.path(),
                        registry.isOwn() && address != null
                                ? new Buyers(visit.db())
                                        .address(Caller.id(visit), address)
                                        .orElse(null)
                                : null,
                        problem));
    }

    /** Into the basket, as a gift; whoever is not signed in does that first. */
    private void buy(Visit visit, Registry registry) {
        if (!Caller.isSomebody(visit)) {
            visit.seeOther(Personal.signIn(registry.path()));
            return;
        }
        String quantity = Fields.text(visit, "quantity");
        try {
            visit.world()
                    .run(
                            "shop.addToCart",
                            visit.person(),
                            Map.of(
                                    "asin",
                                    Fields.text(visit, "asin"),
                                    "quantity",
                                    quantity.matches("[1-9]\\d{0,2}") ? quantity : "1",
                                    "gift",
                                    true,
                                    "registry",
                                    registry.handle()));
            visit.seeOther("/gp/cart/view.html");
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, registry, String.valueOf(e.getMessage()) + ".");
        }
    }

    private void item(Visit visit, Registry registry) {
        Map<String, Object> args = new HashMap<>(Map.of("item", Fields.text(visit, "item")));
        boolean removes = visit.form("remove") != null;
        for (String field : new String[] {"wanted", "has", "comment"}) {
            if (visit.form(field) != null && !removes) {
                args.put(field, Fields.text(visit, field));
            }
        }
        try {
            visit.world().run(removes ? "shop.removeFromList" : "shop.editListItem", visit.person(), args);
            visit.seeOther(registry.path());
        } catch (IllegalArgumentException e) {
            visit.status(422);
            show(visit, registry, String.valueOf(e.getMessage()) + ".");
        }
    }

    private void thanks(Visit visit, Registry registry, String problem) {
        visit.page(
                "Thank-you list",
                "shop/registries/thanks.jte",
                new RegistryPages.Thanks(
                        Frame.of(visit, brand), registry, queries(visit).gifts(registry), problem));
    }

    private void thank(Visit visit, Registry registry) {
        try {
            visit.world()
                    .run(
                            "shop.thankGiver",
                            visit.person(),
                            Map.of("gift", Fields.text(visit, "gift"), "note", Fields.text(visit, "note")));
            visit.seeOther(registry.path() + "/thanks");
        } catch (IllegalArgumentException e) {
            visit.status(422);
            thanks(visit, registry, String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate today(Visit visit) {
        return visit.now().atZone(visit.world().zone()).toLocalDate();
    }
}
