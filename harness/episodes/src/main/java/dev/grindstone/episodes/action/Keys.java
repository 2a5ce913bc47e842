package dev.grindstone.episodes.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names of keys: whatever a model was trained to call them becomes the name the browser knows. */
public final class Keys {
    private static final Set<String> MODIFIERS = Set.of("Control", "Shift", "Alt", "Meta");
    private static final Map<String, String> NAMES = names();

    private Keys() {}

    /**
     * The browser's name of a key.
     *
     * @throws ActionException when there is no such key
     */
    public static String key(String spelling) {
        if (spelling.codePointCount(0, spelling.length()) == 1) {
            return spelling;
        }
        String name = NAMES.get(spelling.strip().toLowerCase(Locale.ROOT));
        if (name == null) {
            throw new ActionException(
                    "There is no key '" + spelling
                            + "': use a character, or a name such as Enter, Escape, Tab, Backspace, PageDown, ArrowLeft, Control");
        }
        return name;
    }

    /** The keys of a chord, each by the browser's name; a letter with Control, Alt or Meta is a small one. */
    public static List<String> chord(@Nullable List<String> spellings) {
        if (spellings == null || spellings.isEmpty()) {
            throw new ActionException("A chord needs at least one key");
        }
        List<String> keys = spellings.stream().map(Keys::key).toList();
        boolean shifted = keys.contains("Shift");
        boolean command = keys.stream().anyMatch(key -> MODIFIERS.contains(key) && !key.equals("Shift"));
        return command && !shifted
                ? keys.stream()
                        .map(key -> key.length() == 1 ? key.toLowerCase(Locale.ROOT) : key)
                        .toList()
                : keys;
    }

    /** The parts of {@code ctrl+shift+s}; a lone or last plus is the plus key. */
    public static List<String> split(String chord) {
        List<String> parts = new ArrayList<>();
        String rest = chord.strip();
        while (!rest.isEmpty()) {
            int plus = rest.indexOf('+', 1);
            parts.add(plus < 0 ? rest : rest.substring(0, plus));
            rest = plus < 0 ? "" : rest.substring(plus + 1);
        }
        return List.copyOf(parts);
    }

    static @Nullable List<String> modifiers(@Nullable List<String> spellings) {
        if (spellings == null) {
            return null;
        }
        List<String> keys = spellings.stream().map(Keys::key).toList();
        for (String key : keys) {
            if (!MODIFIERS.contains(key)) {
                throw new ActionException("'" + key + "' is no modifier: use Control, Shift, Alt or Meta");
            }
        }
        return keys.isEmpty() ? null : keys;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String name : List.of(
                "Enter",
                "Escape",
                "Backspace",
                "Delete",
                "Tab",
                "Insert",
                "Home",
                "End",
                "PageUp",
                "PageDown",
                "ArrowUp",
                "ArrowDown",
                "ArrowLeft",
                "ArrowRight",
                "Control",
                "Shift",
                "Alt",
                "Meta",
                "CapsLock",
                "ContextMenu")) {
            names.put(name.toLowerCase(Locale.ROOT), name);
        }
        for (int number = 1; number <= 12; number++) {
            names.put("f" + number, "F" + number);
        }
        for (int digit = 0; digit <= 9; digit++) {
            names.put("kp_" + digit, Integer.toString(digit));
        }
        alias(names, "Enter", "return", "kp_enter");
        alias(names, "Escape", "esc");
        alias(names, "Delete", "del");
        alias(names, "PageUp", "page_up", "prior");
        alias(names, "PageDown", "page_down", "next");
        alias(names, "ArrowUp", "up");
        alias(names, "ArrowDown", "down");
        alias(names, "ArrowLeft", "left");
        alias(names, "ArrowRight", "right");
        alias(names, "Control", "ctrl", "control_l", "control_r", "ctrl_l", "ctrl_r");
        alias(names, "Shift", "shift_l", "shift_r");
        alias(names, "Alt", "option", "alt_l", "alt_r");
        alias(names, "Meta", "cmd", "command", "super", "super_l", "win", "windows", "meta_l");
        alias(names, "ContextMenu", "menu");
        alias(names, " ", "space", "spacebar");
        alias(names, "+", "plus", "kp_add");
        alias(names, "-", "minus", "kp_subtract");
        alias(names, ".", "period");
        alias(names, ",", "comma");
        alias(names, "/", "slash", "kp_divide");
        alias(names, "*", "asterisk", "kp_multiply");
        alias(names, "=", "equal");
        alias(names, "#", "numbersign");
        alias(names, "?", "question");
        return Map.copyOf(names);
    }

    private static void alias(Map<String, String> names, String name, String... spellings) {
        for (String spelling : spellings) {
            names.put(spelling, name);
        }
    }
}
