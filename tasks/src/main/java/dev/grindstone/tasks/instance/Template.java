package dev.grindstone.tasks.instance;

import dev.grindstone.tasks.sql.SqlRunner;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the <code>{name}</code> blanks of a text. */
public final class Template {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private Template() {}

    /** The names of the blanks in a text. */
    public static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        BLANK.matcher(text).results().forEach(blank -> names.add(blank.group(1)));
        return names;
    }

    /**
     * The text with its blanks filled.
     *
     * @throws IllegalArgumentException when there is no value for a blank
     */
    public static String fill(String text, Map<String, ? extends @Nullable Object> values) {
        return BLANK.matcher(text)
                .replaceAll(blank ->
                        Matcher.quoteReplacement(String.valueOf(SqlRunner.text(valueOf(blank.group(1), values)))));
    }

    /** Like {@link #fill}, but a text that is one blank and nothing else keeps its value's type. */
    public static @Nullable Object value(String text, Map<String, ? extends @Nullable Object> values) {
        Matcher whole = BLANK.matcher(text);
        return whole.matches() ? valueOf(whole.group(1), values) : fill(text, values);
    }

    private static @Nullable Object valueOf(String name, Map<String, ? extends @Nullable Object> values) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("{" + name + "} has no value; known are " + values.keySet());
        }
        return values.get(name);
    }
}
