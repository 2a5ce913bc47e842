package dev.grindstone.episodes.surface.text;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.action.Keys;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Actions of BrowserGym's high-level action set, one or several to a text. Its bids are the refs of the snapshot, which stands
 * in for the accessibility tree.
 */
public final class BrowserGym implements Surface {
    private static final int USUAL_WAIT = 1_000;
    private static final List<String> FUNCTIONS = List.of(
            "noop",
            "send_msg_to_user",
            "report_infeasible",
            "scroll",
            "fill",
            "select_option",
            "click",
            "dblclick",
            "hover",
            "press",
            "focus",
            "clear",
            "check",
            "uncheck",
            "drag_and_drop",
            "upload_file",
            "scroll_at",
            "mouse_move",
            "mouse_click",
            "mouse_dblclick",
            "mouse_down",
            "mouse_up",
            "mouse_drag_and_drop",
            "keyboard_press",
            "keyboard_down",
            "keyboard_up",
            "keyboard_type",
            "keyboard_insert_text",
            "goto",
            "go_back",
            "go_forward",
            "new_tab",
            "tab_focus",
            "tab_close");

    @Override
    public String name() {
        return "browsergym";
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        if (!call.isString()) {
            throw new ActionException("An action is a text such as click('e9'), not " + call.getNodeType());
        }
        String text = call.asString();
        List<Action> actions = new ArrayList<>();
        for (PythonCall each : PythonCalls.of(text.replaceAll("(?m)^\\s*```\\w*\\s*$", ""))) {
            actions.addAll(actions(each, screen));
        }
        if (actions.isEmpty()) {
            throw new ActionException("There is no action in '" + text.strip() + "': use noop() to do nothing");
        }
        return actions;
    }

    private static List<Action> actions(PythonCall call, Screen screen) {
        return switch (call.name()) {
            case "noop" ->
                List.of(new Action.Wait(
                        (int) Math.round(call.numberOr(0, "wait_ms").orElse((double) USUAL_WAIT))));
            case "send_msg_to_user" -> List.of(new Action.Answer(call.text(0, "text")));
            case "report_infeasible" -> List.of(new Action.Infeasible(call.text(0, "reason"), null));
            case "scroll" -> List.of(scroll(null, call, 0));
            case "scroll_at" -> List.of(scroll(point(call, 0, "x", "y", screen), call, 2));
            case "fill" -> List.of(new Action.SetValue(bid(call, 0, "bid"), call.text(1, "value")));
            case "clear" -> List.of(new Action.SetValue(bid(call, 0, "bid"), ""));
            case "check" -> List.of(new Action.SetValue(bid(call, 0, "bid"), "true"));
            case "uncheck" -> List.of(new Action.SetValue(bid(call, 0, "bid"), "false"));
            case "select_option" ->
                List.of(new Action.SetValue(bid(call, 0, "bid"), only(call, call.texts(1, "options"))));
            case "click" -> List.of(click(bid(call, 0, "bid"), call, 1, 1));
            case "dblclick" -> List.of(click(bid(call, 0, "bid"), call, 1, 2));
            case "hover" -> List.of(new Action.Move(bid(call, 0, "bid")));
            case "focus" ->
                List.of(new Action.ScrollIntoView(bid(call, 0, "bid")), Action.Click.on(bid(call, 0, "bid")));
            case "press" -> List.of(new Action.Press(Keys.split(call.text(1, "key_comb")), null, bid(call, 0, "bid")));
            case "drag_and_drop" ->
                List.of(new Action.Drag(List.of(bid(call, 0, "from_bid"), bid(call, 1, "to_bid")), null, null));
            case "upload_file" -> List.of(new Action.Upload(bid(call, 0, "bid"), call.texts(1, "file")));
            default -> pointed(call, screen);
        };
    }

    private static List<Action> pointed(PythonCall call, Screen screen) {
        return switch (call.name()) {
            case "mouse_move" -> List.of(new Action.Move(point(call, 0, "x", "y", screen)));
            case "mouse_click" -> List.of(click(point(call, 0, "x", "y", screen), call, 2, 1));
            case "mouse_dblclick" -> List.of(click(point(call, 0, "x", "y", screen), call, 2, 2));
            case "mouse_down" -> List.of(new Action.MouseDown(point(call, 0, "x", "y", screen), button(call, 2)));
            case "mouse_up" -> List.of(new Action.MouseUp(point(call, 0, "x", "y", screen), button(call, 2)));
            case "mouse_drag_and_drop" ->
                List.of(new Action.Drag(
                        List.of(point(call, 0, "from_x", "from_y", screen), point(call, 2, "to_x", "to_y", screen)),
                        null,
                        null));
            case "keyboard_press" -> List.of(new Action.Press(Keys.split(call.text(0, "key")), null, null));
            case "keyboard_down" -> List.of(new Action.KeyDown(call.text(0, "key")));
            case "keyboard_up" -> List.of(new Action.KeyUp(call.text(0, "key")));
            case "keyboard_type", "keyboard_insert_text" -> List.of(Action.Type.text(call.text(0, "text")));
            case "goto" -> List.of(new Action.Navigate(call.text(0, "url")));
            case "go_back" -> List.of(new Action.History(Action.History.Direction.BACK));
            case "go_forward" -> List.of(new Action.History(Action.History.Direction.FORWARD));
            case "new_tab" -> List.of(new Action.Tab(Action.Tab.Op.NEW, null));
            case "tab_close" -> List.of(new Action.Tab(Action.Tab.Op.CLOSE, null));
            case "tab_focus" ->
                List.of(new Action.Tab(Action.Tab.Op.SWITCH, screen.tab((int) call.number(0, "index"))));
            default ->
                throw new ActionException(
                        "There is no function '" + call.name() + "': allowed are " + String.join(", ", FUNCTIONS));
        };
    }

    private static Action click(At at, PythonCall call, int place, int count) {
        List<String> mods = call.texts(place + 1, "modifiers");
        return new Action.Click(at, button(call, place), count, mods.isEmpty() ? null : mods, null);
    }

    private static Button button(PythonCall call, int place) {
        String name = call.textOr(place, "button").orElse("left").toUpperCase(Locale.ROOT);
        try {
            return Button.valueOf(name);
        } catch (IllegalArgumentException none) {
            throw new ActionException("There is no button '" + name + "': use left, middle or right");
        }
    }

    private static Action scroll(@Nullable At at, PythonCall call, int place) {
        return new Action.Scroll(
                at, (int) Math.round(call.number(place, "dx")), (int) Math.round(call.number(place + 1, "dy")), null);
    }

    private static At bid(PythonCall call, int place, String parameter) {
        return new At.Ref(call.text(place, parameter));
    }

    private static At point(PythonCall call, int place, String x, String y, Screen screen) {
        return screen.pixel(call.number(place, x), call.number(place + 1, y));
    }

    private static String only(PythonCall call, List<String> options) {
        if (options.size() != 1) {
            throw new ActionException(call.name() + " takes one option here, not " + options.size());
        }
        return options.get(0);
    }

    /** The parts of BrowserGym's observation that a text model is shown. */
    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("url", outcome.seen().url());
        var urls = reply.putArray("open_pages_urls");
        var titles = reply.putArray("open_pages_titles");
        int active = 0;
        for (int tab = 0; tab < outcome.seen().tabs().size(); tab++) {
            urls.add(outcome.seen().tabs().get(tab).url());
            titles.add(outcome.seen().tabs().get(tab).title());
            active = outcome.seen().tabs().get(tab).active() ? tab : active;
        }
        reply.putArray("active_page_index").add(active);
        reply.put("axtree_txt", outcome.seen().snapshot());
        reply.put("focused_element_bid", outcome.seen().focusedRef());
        reply.set("last_action", call);
        reply.put("last_action_error", outcome.error() == null ? "" : outcome.error());
        outcome.screenshot().ifPresent(data -> reply.put("screenshot", "data:image/png;base64," + data));
        return reply;
    }
}
