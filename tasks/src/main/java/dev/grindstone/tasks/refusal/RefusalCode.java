package dev.grindstone.tasks.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a task cannot be done. */
public enum RefusalCode {
    /** What the task is about does not exist. */
    NOT_FOUND,
    /** It exists, but the person, or a rule, does not permit it. */
    NOT_ALLOWED,
    /** Nothing forbids it, but there is no way to do it. */
    NOT_POSSIBLE;

    private static final Pattern LEADING = Pattern.compile("\\s*([A-Za-z]+[_ -][A-Za-z]+)\\s*(?::.*)?", Pattern.DOTALL);

    /** How it is written in task files and by agents: {@code not_found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RefusalCode::word).toList();
    }

    /** The code of a word; case, and a blank or a hyphen for the underscore, do not matter. */
    public static Optional<RefusalCode> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values()).filter(code -> code.word().equals(plain)).findFirst();
    }

    /** The code and why, as an agent may write it, and as {@link #leading} reads it. */
    public String with(String because) {
        boolean isSaid = leading(because).equals(Optional.of(this));
        return isSaid ? because : because.isBlank() ? word() : word() + ": " + because;
    }

    /** The code that a text is, or begins with before a colon: {@code not_found: nobody of that name wrote}. */
    public static Optional<RefusalCode> leading(String text) {
        Matcher leading = LEADING.matcher(text.substring(0, Math.min(text.length(), 200)));
        return leading.matches() ? of(leading.group(1)) : Optional.empty();
    }
}
