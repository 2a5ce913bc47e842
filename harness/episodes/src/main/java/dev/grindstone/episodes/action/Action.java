package dev.grindstone.episodes.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing an agent does; in JSON an object whose {@code type} is the name of the kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Action.Click.class, name = "click"),
    @JsonSubTypes.Type(value = Action.Move.class, name = "move"),
    @JsonSubTypes.Type(value = Action.MouseDown.class, name = "mouse_down"),
    @JsonSubTypes.Type(value = Action.MouseUp.class, name = "mouse_up"),
    @JsonSubTypes.Type(value = Action.Drag.class, name = "drag"),
    @JsonSubTypes.Type(value = Action.Scroll.class, name = "scroll"),
    @JsonSubTypes.Type(value = Action.ScrollIntoView.class, name = "scroll_into_view"),
    @JsonSubTypes.Type(value = Action.Type.class, name = "type"),
    @JsonSubTypes.Type(value = Action.Press.class, name = "press"),
    @JsonSubTypes.Type(value = Action.KeyDown.class, name = "key_down"),
    @JsonSubTypes.Type(value = Action.KeyUp.class, name = "key_up"),
    @JsonSubTypes.Type(value = Action.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = Action.SetValue.class, name = "set_value"),
    @JsonSubTypes.Type(value = Action.Upload.class, name = "upload"),
    @JsonSubTypes.Type(value = Action.Navigate.class, name = "navigate"),
    @JsonSubTypes.Type(value = Action.History.class, name = "history"),
    @JsonSubTypes.Type(value = Action.Tab.class, name = "tab"),
    @JsonSubTypes.Type(value = Action.Wait.class, name = "wait"),
    @JsonSubTypes.Type(value = Action.Screenshot.class, name = "screenshot"),
    @JsonSubTypes.Type(value = Action.Read.class, name = "read"),
    @JsonSubTypes.Type(value = Action.CursorPosition.class, name = "cursor_position"),
    @JsonSubTypes.Type(value = Action.Eval.class, name = "eval"),
    @JsonSubTypes.Type(value = Action.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Action.Infeasible.class, name = "infeasible"),
    @JsonSubTypes.Type(value = Action.Finish.class, name = "finish")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Action {

    /** Whether the page is left as it is, so that no time passes for it. */
    default boolean onlyLooks() {
        return this instanceof Screenshot
                || this instanceof Read
                || this instanceof CursorPosition
                || this instanceof Answer
                || this instanceof Infeasible
                || this instanceof Finish;
    }

    /** The name of the kind, as in JSON. */
    default String type() {
        return ActionJson.name(getClass());
    }

    /**
     * Presses and releases a mouse button.
     *
     * @param at where; null for where the mouse is
     * @param button null for the left one
     * @param count 2 for a double click, 3 for a triple click; null for 1
     * @param mods modifier keys held meanwhile
     * @param hold how many milliseconds of the world's time the button stays down; null for none
     */
    record Click(
            @Nullable At at,
            @Nullable Button button,
            @Nullable Integer count,
            @Nullable List<String> mods,
            @Nullable Integer hold)
            implements Action {
        public Click {
            mods = Keys.modifiers(mods);
            Ranges.check("count", count, 1, 3);
            Ranges.check("hold", hold, 0, Ranges.LONGEST_WAIT_MILLIS);
        }

        /** A single click with the left button. */
        public static Click on(At at) {
            return new Click(at, null, null, null, null);
        }
    }

    /** Moves the mouse. */
    record Move(At at) implements Action {}

    /** Presses a mouse button and keeps it down. */
    record MouseDown(@Nullable At at, @Nullable Button button) implements Action {}

    /** Releases a mouse button. */
    record MouseUp(@Nullable At at, @Nullable Button button) implements Action {}

    /** Presses a mouse button at the first place, moves through the others and releases it at the last. */
    record Drag(
            List<At> path,
            @Nullable Button button,
            @Nullable List<String> mods) implements Action {
        public Drag {
            path = path == null ? List.of() : List.copyOf(path);
            mods = Keys.modifiers(mods);
            if (path.size() < 2) {
                throw new ActionException("A drag needs a path of at least 2 places, not " + path.size());
            }
        }
    }

    /**
     * Turns the wheel.
     *
     * @param at over what; null for where the mouse is
     * @param dx pixels to the right
     * @param dy pixels down
     * @param mods modifier keys held meanwhile
     */
    record Scroll(
            @Nullable At at,
            @Nullable Integer dx,
            @Nullable Integer dy,
            @Nullable List<String> mods) implements Action {
        public Scroll {
            mods = Keys.modifiers(mods);
        }
    }

    /** Scrolls until a control can be seen. */
    record ScrollIntoView(At at) implements Action {}

    /**
     * Types where the caret is; a line break in the text is the Enter key.
     *
     * @param pressEnter whether Enter follows
     * @param clear whether everything in the field goes first
     */
    record Type(
            String text,
            @Nullable Boolean pressEnter,
            @Nullable Boolean clear) implements Action {
        public Type {
            Ranges.checkTyping(text);
        }

        /** Plain typing. */
        public static Type text(String text) {
            return new Type(text, null, null);
        }
    }

    /**
     * Presses keys together: all but the last are held while the last is struck.
     *
     * @param chord in any of the usual spellings, {@code ["ctrl", "a"]}
     * @param repeat how often; null for once
     * @param at the control that gets the focus first; null for the one that has it
     */
    record Press(
            List<String> chord,
            @Nullable Integer repeat,
            @Nullable At at) implements Action {
        public Press {
            chord = Keys.chord(chord);
            Ranges.check("repeat", repeat, 1, 100);
        }

        /** Presses keys once, wherever the focus is. */
        public static Press keys(String... chord) {
            return new Press(List.of(chord), null, null);
        }
    }

    /** Presses a key and keeps it down. */
    record KeyDown(String key) implements Action {
        public KeyDown {
            key = Keys.key(key);
        }
    }

    /** Releases a key. */
    record KeyUp(String key) implements Action {
        public KeyUp {
            key = Keys.key(key);
        }
    }

    /** Holds keys down for some milliseconds of the world's time. */
    record Hold(List<String> chord, int ms) implements Action {
        public Hold {
            chord = Keys.chord(chord);
            Ranges.check("ms", ms, 0, Ranges.LONGEST_WAIT_MILLIS);
        }
    }

    /** Gives a field its value: text, the option of a select box by label or value, or {@code true} for a tick. */
    record SetValue(At at, String value) implements Action {}

    /** Chooses files that this episode downloaded, by name, for a file field. */
    record Upload(At at, List<String> files) implements Action {
        public Upload {
            files = files == null ? List.of() : List.copyOf(files);
        }
    }

    /** Opens an address in the current tab; a path is one of the app that is open. */
    record Navigate(String url) implements Action {}

    /** Goes through the tab's history. */
    record History(Direction to) implements Action {
        /** Where to. */
        public enum Direction {
            BACK,
            FORWARD,
            RELOAD
        }
    }

    /**
     * Manages tabs.
     *
     * @param tabId which one, for switching and closing; null for the current one
     */
    record Tab(Op op, @Nullable String tabId) implements Action {
        /** What to do. */
        public enum Op {
            LIST,
            NEW,
            SWITCH,
            CLOSE
        }
    }

    /** Lets milliseconds of the world's time pass; null for one second. */
    record Wait(@Nullable Integer ms) implements Action {
        public Wait {
            Ranges.check("ms", ms, 0, Ranges.LONGEST_WAIT_MILLIS);
        }
    }

    /**
     * Looks at the page.
     *
     * @param region left, top, right and bottom of the part to see; null for the whole viewport
     */
    record Screenshot(@Nullable List<Integer> region) implements Action {
        public Screenshot {
            region = region == null ? null : List.copyOf(region);
            if (region != null && region.size() != 4) {
                throw new ActionException("A region is [left, top, right, bottom], not " + region);
            }
        }
    }

    /**
     * Reads the page as text.
     *
     * @param what which view of it
     * @param query what to look for, with {@code find}
     */
    record Read(View what, @Nullable String query) implements Action {
        /** The views of a page. */
        public enum View {
            SNAPSHOT,
            TEXT,
            FIND,
            CONSOLE,
            NETWORK
        }
    }

    /** Asks where the mouse is. */
    record CursorPosition() implements Action {}

    /** Evaluates JavaScript in the page; refused unless the episode allows it. */
    record Eval(String js) implements Action {}

    /** Answers the question of the task. */
    record Answer(String text) implements Action {}

    /**
     * Says that the task cannot be done, and ends the episode.
     *
     * @param reason a reason code, alone or with a colon and a text behind it: {@code not_found}, {@code not_allowed} or
     *     {@code not_possible}; a reason without a code is no refusal that a task accepts
     * @param because why not, in one's own words, if they do not stand in the reason
     */
    record Infeasible(@Nullable String reason, @Nullable String because) implements Action {}

    /** Ends the episode. */
    record Finish(@Nullable String status) implements Action {}
}
