package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /actions/<T…>/<number>/<secret>}: an app's answer to what somebody did with it, five times in half an hour. */
public final class ResponseRoutes {
    private ResponseRoutes() {}

    /** Adds the address. */
    public static void addTo(Routes routes) {
        routes.post("/actions/{team}/{said}/{proof}", ResponseRoutes::answer);
    }

    private static void answer(Visit visit) {
        String said = visit.http().pathParam("said");
        String[] parts = said.split("-", -1);
        if (parts.length != 5
                || !ResponseUrl.proof(visit.world(), said).equals(visit.http().pathParam("proof"))) {
            say(visit, 404, "invalid_url");
            return;
        }
        if (visit.now().isAfter(ResponseUrl.until(said))) {
            say(visit, 404, "expired_url");
            return;
        }
        Apps apps = new Apps(visit.db());
        Apps.App app = apps.byId(Long.parseLong(parts[0])).orElseThrow();
        ObjectNode answers = apps.answers(app);
        if (answers.path(said).asInt(0) >= ResponseUrl.USES) {
            say(visit, 404, "used_url");
            return;
        }
        var json = Json.read(visit.http().body()).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            say(visit, 400, "invalid_payload");
            return;
        }
        try {
            new ResponseUrl.Place(
                            app.member().acting(),
                            Long.parseLong(parts[1]),
                            Long.parseLong(parts[2]),
                            Long.parseLong(parts[3]))
                    .carryOut(visit.world(), json.get());
            // What holds no more needs no count.
            List.copyOf(answers.propertyNames()).stream()
                    .filter(each -> visit.now().isAfter(ResponseUrl.until(each)))
                    .forEach(answers::remove);
            answers.put(said, answers.path(said).asInt(0) + 1);
            apps.setAnswers(app, answers);
            say(visit, 200, "ok");
        } catch (ChatException e) {
            say(visit, 400, e.code());
        }
    }

    private static void say(Visit visit, int status, String text) {
        visit.http().status(status).contentType("text/plain; charset=utf-8").result(text);
    }
}
