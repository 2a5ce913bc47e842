package dev.grindstone.mail.labels;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The menus that choose labels for conversations, and the making of new ones. */
public final class LabelRoutes {

    /** Adds {@code /mail/u/0/labels/menu} and {@code /mail/u/0/labels}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/labels/menu", LabelRoutes::menu);
        routes.post("/mail/u/0/labels", LabelRoutes::create);
    }

    private static void menu(Visit visit) {
        List<Long> threads = visit.http().queryParams("thread").stream()
                .flatMap(hex -> ThreadToken.parse(hex).stream().boxed())
                .distinct()
                .toList();
        LabelQueries labels = new LabelQueries(visit.db(), visit.person().id());
        boolean moving = "move".equals(visit.http().queryParam("kind"));
        visit.render("mail/labels/menu.jte", new LabelMenu(moving, labels.items(threads)));
    }

    private static void create(Visit visit) {
        String own = parameter(visit, "name");
        String parent = parameter(visit, "parent");
        String name = parent.isEmpty() ? own : parent + "/" + own;
        if (own.isEmpty()) {
            refuse(visit, "No name specified. Please try another name:");
        } else if (new LabelQueries(visit.db(), visit.person().id()).exists(name)) {
            refuse(visit, "The label name you have chosen already exists. Please try another name:");
        } else {
            visit.world().run("mail.label", visit.person(), Map.of("name", name));
            visit.undoable("The label \"" + name + "\" was created.");
            visit.http().status(204);
        }
    }

    private static String parameter(Visit visit, String name) {
        @Nullable String value = visit.http().formParam(name);
        return value == null ? "" : value.strip();
    }

    private static void refuse(Visit visit, String reason) {
        visit.http().status(422).result(reason);
    }
}
