package dev.grindstone.chat.api.modal;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The menus of apps' shortcuts: {@code GET /client/menu/apps}, of a message with {@code channel} and {@code ts}, otherwise
 * beside the composer.
 */
final class ShortcutMenus {
    private ShortcutMenus() {}

    static void addTo(Routes routes) {
        routes.get("/client/menu/apps", ShortcutMenus::menu);
    }

    private static void menu(Visit visit) {
        String ts = visit.query("ts");
        Menu menu = Menu.of(ts == null ? "Shortcuts" : "Message shortcuts");
        for (Apps.App app : new Apps(visit.db()).all()) {
            List<Item> items = new ArrayList<>();
            for (JsonNode each : app.settings().path("shortcuts")) {
                if (each.path("type").asString("global").equals(ts == null ? "global" : "message")) {
                    String args = "app=" + Id.APP.text(app.id()) + "&callback_id="
                            + URLEncoder.encode(each.path("callback_id").asString(""), StandardCharsets.UTF_8)
                            + (ts == null ? "" : "&channel=" + visit.query("channel") + "&ts=" + ts);
                    items.add(Item.of("app_shortcut", each.path("name").asString(""), "")
                            .detail(each.path("description").asString(""))
                            .fires("banter:shortcut")
                            .then(args));
                }
            }
            if (!items.isEmpty()) {
                menu.heading(app.name());
                items.forEach(menu::with);
            }
        }
        if (ts == null) {
            menu.with(Item.of("slash_commands_item", "Commands", "").hint("/").fires("banter:commands"));
        }
        visit.render("chat/activation/menu.jte", menu);
    }
}
