package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.workspace.Id;
import java.util.Map;

/** One event on its way to an app's address. */
record Delivery(long app, String name, String secret, String url, String body) {
    static Delivery of(Apps.App app, Map<String, Object> callback) {
        return new Delivery(app.id(), app.name(), app.secret(), address(app), Json.write(callback));
    }

    /** Where an app wants its events; empty when it wants none. */
    static String address(Apps.App app) {
        return app.settings().path("event_subscriptions").path("request_url").asString("");
    }

    /** How an app reaches the workspace, for the addresses of files in what it is told. */
    static String origin(Apps.App app) {
        return app.settings().path("event_subscriptions").path("origin").asString("http://chat.localhost");
    }

    String appKey() {
        return Id.APP.text(app);
    }
}
