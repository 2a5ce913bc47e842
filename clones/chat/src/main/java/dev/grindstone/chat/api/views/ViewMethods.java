package dev.grindstone.chat.api.views;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.workspace.ChatException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.open}, {@code views.push}, {@code views.update} and {@code views.publish}. */
public final class ViewMethods {
    private ViewMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                bots("views.open", call -> told(change(call).open(trigger(call), view(call), false))),
                bots("views.push", call -> told(change(call).open(trigger(call), view(call), true))),
                bots(
                        "views.update",
                        call -> told(change(call)
                                .update(
                                        call.args().text("view_id", ""),
                                        call.args().text("external_id", ""),
                                        call.args().text("hash", ""),
                                        view(call)))),
                bots(
                        "views.publish",
                        call -> told(change(call)
                                .publish(call.user("user_id").key(), call.args().text("hash", ""), view(call)))));
    }

    private static Method bots(String name, Method.Handler handler) {
        return new Method(name, Set.of("bot"), List.of(), handler);
    }

    private static String view(Call call) {
        return call.args().required("view");
    }

    private static String trigger(Call call) {
        return call.args().has("trigger_id")
                ? call.args().required("trigger_id")
                : call.args().required("interactivity_pointer");
    }

    private static ViewChange change(Call call) {
        Apps.App app = new Apps(call.db())
                .ofBot(call.me())
                .orElseThrow(() -> ChatException.of("not_allowed_token_type", "Only apps have views"));
        return new ViewChange(call.world(), app);
    }

    private static Map<String, Object> told(ObjectNode view) {
        return Json.object("view", ViewForm.told(view));
    }
}
