package dev.grindstone.episodes.surface.text;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.action.Button;
import dev.grindstone.episodes.surface.Outcome;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.episodes.surface.Wheel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** {@code Thought: … Action: click(point='<point>510 120</point>')}, as UI-TARS writes. */
public final class UiTars implements Surface {
    private static final Pattern ACTION = Pattern.compile("(?s)(?:^|\\n)\\s*Action:\\s*(.*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final int SCROLL_CLICKS = 5;
    private static final int PAUSE = 5_000;
    private static final List<String> FUNCTIONS =
            List.of("click", "left_double", "right_single", "drag", "hotkey", "type", "scroll", "wait", "finished");

    private final String name;
    private final Space space;

    private UiTars(String name, Space space) {
        this.name = name;
        this.space = space;
    }

    /** UI-TARS 1.5 and others that see a resized picture and name its pixels. */
    public static UiTars resized() {
        return new UiTars("uitars", Space.RESIZED);
    }

    /** Older ones, which name points of a grid of 1000 by 1000. */
    public static UiTars grid() {
        return new UiTars("uitars_1000", Space.GRID);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Action> read(JsonNode call, Screen screen) {
        if (!call.isString()) {
            throw new ActionException("A turn is a text with 'Action:' in it, not " + call.getNodeType());
        }
        Matcher action = ACTION.matcher(call.asString());
        if (!action.find()) {
            throw new ActionException("There is no 'Action:' in this turn: write one behind the thought");
        }
        List<Action> actions = new ArrayList<>();
        for (PythonCall each : PythonCalls.of(action.group(1))) {
            actions.addAll(actions(each, screen));
        }
        if (actions.isEmpty()) {
            throw new ActionException("There is nothing behind 'Action:': allowed are " + String.join(", ", FUNCTIONS));
        }
        return actions;
    }

    private List<Action> actions(PythonCall call, Screen screen) {
        return switch (call.name()) {
            case "click" -> List.of(Action.Click.on(place(call, 0, "point", "start_box", screen)));
            case "left_double" ->
                List.of(new Action.Click(place(call, 0, "point", "start_box", screen), null, 2, null, null));
            case "right_single" ->
                List.of(new Action.Click(place(call, 0, "point", "start_box", screen), Button.RIGHT, null, null, null));
            case "drag", "select" ->
                List.of(new Action.Drag(
                        List.of(
                                place(call, 0, "start_point", "start_box", screen),
                                place(call, 1, "end_point", "end_box", screen)),
                        null,
                        null));
            case "hotkey", "press" ->
                List.of(new Action.Press(
                        Arrays.asList(call.text(0, "key").strip().split("[\\s+]+", -1)), null, null));
            case "keydown" -> List.of(new Action.KeyDown(call.text(0, "key")));
            case "release", "keyup" -> List.of(new Action.KeyUp(call.text(0, "key")));
            case "type" -> List.of(Action.Type.text(call.text(0, "content")));
            case "scroll" -> List.of(scroll(call, screen));
            case "wait" -> List.of(new Action.Wait(PAUSE));
            case "finished" ->
                List.of(call.textOr(0, "content")
                        .filter(said -> !said.isBlank())
                        .<Action>map(Action.Answer::new)
                        .orElse(new Action.Finish(null)));
            default ->
                throw new ActionException(
                        "There is no function '" + call.name() + "': allowed are " + String.join(", ", FUNCTIONS));
        };
    }

    private Action scroll(PythonCall call, Screen screen) {
        String direction = call.text(1, "direction");
        if (!Wheel.DIRECTIONS.contains(direction)) {
            throw new ActionException(
                    "'" + direction + "' is no direction: use " + String.join(", ", Wheel.DIRECTIONS));
        }
        boolean somewhere =
                call.value(0, "point").or(() -> call.value(0, "start_box")).isPresent();
        return Wheel.turn(
                somewhere ? place(call, 0, "point", "start_box", screen) : screen.middle(),
                direction,
                SCROLL_CLICKS * (double) Wheel.CLICK,
                null);
    }

    /** A point, or the middle of a box; around the numbers stands what the version of the model was trained to write. */
    private At place(PythonCall call, int position, String point, String box, Screen screen) {
        Object given =
                call.value(position, point).or(() -> call.value(position, box)).orElseThrow(() -> call.missing(point));
        double[] numbers = NUMBER.matcher(String.valueOf(given))
                .results()
                .mapToDouble(each -> Double.parseDouble(each.group()))
                .toArray();
        return switch (numbers.length) {
            case 2 -> space.point(numbers[0], numbers[1], screen);
            case 4 -> space.point((numbers[0] + numbers[2]) / 2, (numbers[1] + numbers[3]) / 2, screen);
            default -> throw new ActionException("'" + given + "' is no point: write it as '<point>510 120</point>'");
        };
    }

    @Override
    public JsonNode reply(JsonNode call, Outcome outcome) {
        return Said.byUser(outcome);
    }
}
