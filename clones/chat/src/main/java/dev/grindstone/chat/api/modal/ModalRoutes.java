package dev.grindstone.chat.api.modal;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.api.views.ViewStore;
import dev.grindstone.chat.message.WorkspaceNames;
import dev.grindstone.chat.message.kit.Kit;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/*
 * GET  /client/apps/modal     the modal on top of what the member has open; nothing without any
 * POST /client/apps/press     channel, ts or view; block_id, action_id, values, state
 * POST /client/apps/submit    view, state
 * POST /client/apps/close     view, all
 * POST /client/apps/shortcut  app, callback_id; channel, ts
 * GET  /client/apps/options   source: what can be chosen of the workspace
 * GET  /client/apps/home      app
 */
/** Modals, home tabs, and the presses of pages. */
public final class ModalRoutes {
    private ModalRoutes() {}

    /** Adds them. */
    public static void addTo(Routes routes) {
        routes.get("/client/apps/modal", ModalRoutes::modal);
        routes.get("/client/apps/home", ModalRoutes::home);
        routes.get(
                "/client/apps/options",
                visit -> visit.http()
                        .contentType("application/json; charset=utf-8")
                        .result(Json.write(Choices.of(visit, String.valueOf(visit.query("source"))))));
        run(routes, "press", "chat.press");
        run(routes, "submit", "chat.submitView");
        run(routes, "close", "chat.closeView");
        run(routes, "shortcut", "chat.shortcut");
        ShortcutMenus.addTo(routes);
    }

    private static void run(Routes routes, String name, String command) {
        routes.post("/client/apps/" + name, visit -> {
            Map<String, Object> args = new LinkedHashMap<>();
            visit.http().formParamMap().forEach((field, values) -> {
                if (field.equals("values")) {
                    args.put(field, List.copyOf(values));
                } else if (!values.isEmpty()) {
                    args.put(field, values.get(0));
                }
            });
            args.put("origin", visit.origin());
            visit.world().run(command, visit.person(), args);
            visit.http().status(204);
        });
    }

    private static void modal(Visit visit) {
        String user = Id.USER.text(visit.person().id());
        ViewStore store = new ViewStore(visit.db());
        Optional<ViewStore.Kept> top = store.top(user);
        if (top.isEmpty()) {
            visit.http().result("");
            return;
        }
        boolean stacked = store.stack(top.get().app(), user).size() > 1;
        visit.render("chat/api/modal/modal.jte", page(visit, top.get(), stacked));
    }

    private static void home(Visit visit) {
        visit.world().run("chat.openHome", visit.person(), Map.of("app", String.valueOf(visit.query("app"))));
        long app = Id.APP.number(String.valueOf(visit.query("app"))).orElse(0);
        Optional<ObjectNode> view =
                new ViewStore(visit.db()).home(app, Id.USER.text(visit.person().id()));
        visit.render(
                "chat/api/modal/home.jte",
                view.isPresent() ? page(visit, new ViewStore.Kept(app, view.get()), false) : unready(visit, app));
    }

    /** The app was told that somebody looks, and has not published anything yet. */
    private static ModalPage unready(Visit visit, long id) {
        Apps.App app = new Apps(visit.db()).byId(id).orElseThrow();
        return new ModalPage(
                "",
                "unready",
                app.name(),
                Avatar.of(Team.of(visit.db()), app.member(), 48),
                app.name(),
                "",
                "",
                "<p data-part-note>This is where the home of this app will be. It is not ready yet.</p>",
                "",
                false,
                false);
    }

    private static ModalPage page(Visit visit, ViewStore.Kept kept, boolean stacked) {
        ObjectNode view = kept.view();
        Apps.App app = new Apps(visit.db()).byId(kept.app()).orElseThrow();
        Map<String, String> errors = new LinkedHashMap<>();
        view.path("errors")
                .properties()
                .forEach(each -> errors.put(each.getKey(), each.getValue().asString("")));
        List<String> known = new ArrayList<>();
        view.path("blocks").forEach(block -> known.add(block.path("block_id").asString("")));
        String problem = errors.entrySet().stream()
                .filter(each -> !known.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        boolean pending = view.path("pending").asBoolean(false);
        return new ModalPage(
                view.path("id").asString(""),
                view.path("hash").asString("") + (pending ? "-sent" : "") + "-"
                        + Integer.toHexString(errors.hashCode()),
                app.name(),
                Avatar.of(Team.of(visit.db()), app.member(), 48),
                text(view.path("title"), app.name()),
                text(view.path("submit"), ""),
                text(view.path("close"), stacked ? "Back" : "Close"),
                Kit.of(
                        (ArrayNode) view.path("blocks"),
                        new WorkspaceNames(visit.db(), visit.person().id()),
                        view.path("state").path("values"),
                        errors),
                problem,
                pending,
                stacked);
    }

    private static String text(JsonNode text, String otherwise) {
        return text.path("text").asString(otherwise);
    }
}
