package dev.grindstone.mail.labels;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.setting.FixedList;
import dev.grindstone.mail.message.ThreadToken;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The menus that choose labels for conversations, and the making, changing and removing of labels. */
public final class LabelRoutes {

    private final Function<Visit, List<FixedList>> fixedLists;

    /** The labels beside the lists that the navigation has. */
    public LabelRoutes(Function<Visit, List<FixedList>> fixedLists) {
        this.fixedLists = fixedLists;
    }

    /** Adds {@code /mail/u/0/labels} and what is below it. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/labels/menu", LabelRoutes::menu);
        routes.post("/mail/u/0/labels", LabelRoutes::create);
        routes.post("/mail/u/0/labels/place", this::place);
        routes.get("/mail/u/0/labels/{id}/options", LabelRoutes::options);
        routes.post("/mail/u/0/labels/{id}", LabelRoutes::update);
        routes.post("/mail/u/0/labels/{id}/remove", LabelRoutes::remove);
    }

    private static void menu(Visit visit) {
        List<Long> threads = visit.http().queryParams("thread").stream()
                .flatMap(hex -> ThreadToken.parse(hex).stream().boxed())
                .distinct()
                .toList();
        LabelQueries labels = new LabelQueries(visit.db(), visit.person().id());
        boolean moving = "move".equals(visit.http().queryParam("kind"));
        visit.render(
                "mail/labels/menu.jte",
                new LabelMenu(
                        moving,
                        labels.items(Owner.of(visit.world(), visit.person()).unit(), threads)));
    }

    private static void create(Visit visit) {
        String name = fullName(visit);
        if (attempt(visit, "mail.createLabel", Map.of("name", name))) {
            visit.undoable("The label \"" + name + "\" was created.");
        }
    }

    /** The name to be, below the parent that was chosen for it. */
    private static String fullName(Visit visit) {
        String parent = parameter(visit, "parent");
        String own = parameter(visit, "name");
        return parent.isEmpty() || own.isEmpty() ? own : parent + "/" + own;
    }

    private static void options(Visit visit) {
        visit.render("mail/labels/options.jte", new LabelOptions(label(visit)));
    }

    private static void update(Visit visit) {
        Label before = label(visit);
        Map<String, Object> args = new HashMap<>(Map.of("label", before.id()));
        for (String name : List.of("color", "in_list", "in_messages")) {
            @Nullable String value = visit.http().formParam(name);
            if (value != null) {
                args.put(name, value);
            }
        }
        boolean renamed = visit.http().formParam("name") != null;
        if (renamed) {
            args.put("name", fullName(visit));
        }
        if (attempt(visit, "mail.updateLabel", args)
                && renamed
                && !before.name().equals(fullName(visit))) {
            visit.undoable("The label \"" + before.name() + "\" was changed to \"" + fullName(visit) + "\".");
        }
    }

    private static void remove(Visit visit) {
        Label gone = label(visit);
        visit.world().run("mail.deleteLabel", visit.person(), Map.of("label", gone.id()));
        visit.undoable("The label \"" + gone.name() + "\" was removed.");
        visit.http().status(204);
    }

    private void place(Visit visit) {
        String route = parameter(visit, "route");
        boolean shown = "on".equals(parameter(visit, "shown"));
        FixedList list = fixedLists.apply(visit).stream()
                .filter(each -> each.route().equals(route))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("The navigation has no list '" + route + "'."));
        List<String> moved =
                new ArrayList<>(Preferences.of(visit.db(), visit.person().id()).movedLists());
        if (list.shown() != shown && !moved.remove(route)) {
            moved.add(route);
        }
        visit.world().run("mail.setPreferences", visit.person(), Map.of("moved_lists", moved));
        visit.http().status(204);
    }

    private static Label label(Visit visit) {
        String id = visit.http().pathParam("id");
        return new LabelQueries(visit.db(), visit.person().id())
                .find(id)
                .orElseThrow(() -> new NotFoundResponse("There is no label " + id + " in this mailbox."));
    }

    /** Runs a command whose refusal is an answer to whoever filled in the form; says whether it went well. */
    private static boolean attempt(Visit visit, String command, Map<String, ?> args) {
        try {
            visit.world().run(command, visit.person(), args);
            visit.http().status(204);
            return true;
        } catch (IllegalArgumentException refused) {
            visit.http().status(422).result(String.valueOf(refused.getMessage()));
            return false;
        }
    }

    private static String parameter(Visit visit, String name) {
        @Nullable String value = visit.http().formParam(name);
        return value == null ? "" : value.strip();
    }
}
