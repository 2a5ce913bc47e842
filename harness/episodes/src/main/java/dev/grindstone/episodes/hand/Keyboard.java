package dev.grindstone.episodes.hand;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.stage.Scene;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The keyboard, and fields that are given a value in one go. */
final class Keyboard {
    private static final String KIND = """
            element => element.matches('select') ? 'select'
              : element.matches('input[type=checkbox], input[type=radio], [role=checkbox], [role=radio], [role=switch]')
              ? 'tick' : 'text'""";

    private static final String TAKES_TEXT = """
            () => {
              const at = document.activeElement;
              return !!at && (at.isContentEditable || at.matches('textarea, input:not([type=checkbox], [type=radio], '
                + '[type=button], [type=submit], [type=reset], [type=range], [type=color], [type=file])'));
            }""";

    private static final int STRETCH = 100;

    private final Scene scene;
    private final Places places;

    Keyboard(Scene scene, Places places) {
        this.scene = scene;
        this.places = places;
    }

    void type(Action.Type action) {
        if (Boolean.TRUE.equals(action.clear())) {
            keys().press("Control+a");
            keys().press("Backspace");
        }
        typeInStretches(action.text());
        if (Boolean.TRUE.equals(action.pressEnter())) {
            scene.settle(); // what Enter does may depend on suggestions that are still on their way
            keys().press("Enter");
        }
    }

    /*
     * In a field, keys are text and go in together. Anywhere else each is a command of its own: it may ask the server,
     * and what the next one does may depend on the answer, so the page comes to rest between them. The same after the
     * end of a line, which sends forms and moves the focus.
     */
    private void typeInStretches(String text) {
        int from = 0;
        while (from < text.length()) {
            int until = takesText() ? endOfStretch(text, from) : text.offsetByCodePoints(from, 1);
            String stretch = text.substring(from, until);
            // A page may make much of each key; between stretches the watchdog sees that the browser still answers.
            scene.guard(() -> {
                keys().type(stretch);
                return true;
            });
            if (until < text.length()) {
                scene.settle();
            }
            from = until;
        }
    }

    private boolean takesText() {
        return scene.guard(() -> Boolean.TRUE.equals(scene.page().evaluate(TAKES_TEXT)));
    }

    /** Where the line ends, or so many characters on. */
    private static int endOfStretch(String text, int from) {
        int left = text.codePointCount(from, text.length());
        int most = text.offsetByCodePoints(from, Math.min(STRETCH, left));
        for (int at = from; at < most; at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\t') {
                return at + 1;
            }
        }
        return most;
    }

    void press(Action.Press action) {
        At focused = action.at();
        if (focused != null) {
            places.element(focused).focus();
        }
        int times = action.repeat() == null ? 1 : action.repeat();
        for (int time = 0; time < times; time++) {
            if (time > 0) {
                scene.settle();
            }
            holding(action.chord(), () -> {});
        }
    }

    void down(Action.KeyDown action) {
        keys().down(action.key());
    }

    void up(Action.KeyUp action) {
        keys().up(action.key());
    }

    void hold(Action.Hold action) {
        holding(action.chord(), () -> {
            scene.settle();
            scene.elapse(Duration.ofMillis(action.ms()));
        });
    }

    void setValue(Action.SetValue action) {
        Locator field = places.element(action.at());
        // Scrolls to it, and says what is wrong with it if anything is.
        places.point(action.at());
        Object kind = field.evaluate(KIND);
        if ("select".equals(kind)) {
            choose(field, action.value());
        } else if ("tick".equals(kind)) {
            field.setChecked(Boolean.parseBoolean(action.value()));
        } else {
            field.fill(action.value());
        }
    }

    void upload(Action.Upload action) {
        Map<String, Path> downloads = scene.incidents().downloads();
        for (String file : action.files()) {
            if (!downloads.containsKey(file)) {
                throw new ActionException("There is no file '" + file + "': this episode downloaded "
                        + (downloads.isEmpty() ? "none" : String.join(", ", new TreeSet<>(downloads.keySet()))));
            }
        }
        places.element(action.at())
                .setInputFiles(action.files().stream().map(downloads::get).toArray(Path[]::new));
    }

    private static void choose(Locator field, String option) {
        @SuppressWarnings("unchecked")
        List<String> labels =
                (List<String>) field.evaluate("select => [...select.options].map((option) => option.label.trim())");
        @SuppressWarnings("unchecked")
        List<String> values =
                (List<String>) field.evaluate("select => [...select.options].map((option) => option.value)");
        int index = labels.contains(option) ? labels.indexOf(option) : values.indexOf(option);
        if (index < 0) {
            throw new ActionException(
                    "There is no option '" + option + "': the options are " + String.join(", ", labels));
        }
        field.selectOption(new SelectOption().setIndex(index));
    }

    private void holding(List<String> chord, Runnable work) {
        chord.forEach(keys()::down);
        try {
            work.run();
        } finally {
            for (int key = chord.size() - 1; key >= 0; key--) {
                keys().up(chord.get(key));
            }
        }
    }

    private com.microsoft.playwright.Keyboard keys() {
        return scene.page().keyboard();
    }
}
