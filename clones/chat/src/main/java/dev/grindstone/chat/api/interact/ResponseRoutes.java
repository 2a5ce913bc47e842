package dev.grindstone.chat.api.interact;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** {@code POST /actions/<T…>/<number>/<secret>}: an app's answer to what somebody did with it. */
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
        if (visit.now().isAfter(Instant.ofEpochSecond(Long.parseLong(parts[4])).plus(ResponseUrl.HOLDS))) {
            say(visit, 404, "expired_url");
            return;
        }
        var json = Json.read(visit.http().body()).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            say(visit, 400, "invalid_payload");
            return;
        }
        try {
            Apps.App app = new Apps(visit.db()).byId(Long.parseLong(parts[0])).orElseThrow();
            new ResponseUrl.Place(
                            app.member().acting(),
                            Long.parseLong(parts[1]),
                            Long.parseLong(parts[2]),
                            Long.parseLong(parts[3]))
                    .carryOut(visit.world(), json.get());
            say(visit, 200, "ok");
        } catch (ChatException e) {
            say(visit, 400, e.code());
        }
    }

    private static void say(Visit visit, int status, String text) {
        visit.http().status(status).contentType("text/plain; charset=utf-8").result(text);
    }
}
