package dev.grindstone.mail.labels;

import static dev.grindstone.mail.db.Tables.LABEL;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static dev.grindstone.mail.db.Tables.MESSAGE_LABEL;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import java.util.Map;

/** The menus that choose labels for conversations, and the making of new ones. */
public final class LabelRoutes {

    /** Adds {@code /mail/u/0/labels/menu} and {@code /mail/u/0/labels}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/labels/menu", LabelRoutes::menu);
        routes.post("/mail/u/0/labels", LabelRoutes::create);
    }

    private static void menu(Visit visit) {
        long owner = visit.person().id();
        List<Long> threads = visit.http().queryParams("thread").stream()
                .flatMap(hex -> ThreadToken.parse(hex).stream().boxed())
                .distinct()
                .toList();
        Map<Long, Integer> carried = visit.db()
                .select(MESSAGE_LABEL.LABEL_ID, countDistinct(MESSAGE.THREAD_ID))
                .from(MESSAGE_LABEL)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(MESSAGE_LABEL.MESSAGE_ID))
                .where(MESSAGE.OWNER_ID.eq(owner))
                .and(MESSAGE.THREAD_ID.in(threads))
                .groupBy(MESSAGE_LABEL.LABEL_ID)
                .fetchMap(MESSAGE_LABEL.LABEL_ID, countDistinct(MESSAGE.THREAD_ID));
        List<LabelMenu.Item> items = visit.db()
                .select(LABEL.ID, LABEL.NAME)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(owner))
                .orderBy(lower(LABEL.NAME), LABEL.ID)
                .fetch()
                .map(row ->
                        new LabelMenu.Item(row.value2(), state(carried.getOrDefault(row.value1(), 0), threads.size())));
        boolean moving = "move".equals(visit.http().queryParam("kind"));
        visit.render("mail/labels/menu.jte", new LabelMenu(moving, items));
    }

    private static String state(int carriers, int threads) {
        return carriers == 0 ? "false" : carriers >= threads ? "true" : "mixed";
    }

    private static void create(Visit visit) {
        String given = visit.http().formParam("name");
        String name = given == null ? "" : given.strip();
        String parent = visit.http().formParam("parent");
        String whole = parent == null || parent.isBlank() ? name : parent + "/" + name;
        long owner = visit.person().id();
        if (name.isEmpty()) {
            refuse(visit, "No name specified. Please try another name:");
        } else if (LabelCommands.find(visit.db(), owner, whole).isPresent()) {
            refuse(visit, "The label name you have chosen already exists. Please try another name:");
        } else {
            LabelCommands.insert(visit.db(), visit.world().nextId(), owner, whole, null);
            visit.undoable("The label \"" + whole + "\" was created.");
            visit.event("pigeon:label", "name", whole);
            visit.http().status(204);
        }
    }

    private static void refuse(Visit visit, String reason) {
        visit.http().status(422).result(reason);
    }
}
