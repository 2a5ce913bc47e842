package dev.grindstone.shop.catalog;

import static dev.grindstone.shop.db.Tables.WORDING;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Words as searches compare them: without case, accents and plural endings. */
public final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> EMPTY =
            Set.of("a", "an", "and", "the", "of", "for", "with", "in", "to", "on", "by", "or", "at", "from");

    private Words() {}

    /** The words of a text in their order, each once; small words are left out unless there are no others. */
    public static List<String> of(String text) {
        String plain = MARKS.matcher(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD))
                .replaceAll("")
                .replace("'", "")
                .replace("’", "")
                .toLowerCase(Locale.ROOT);
        List<String> all = Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty())
                .map(Words::stem)
                .toList();
        Set<String> kept =
                all.stream().filter(word -> !EMPTY.contains(word)).collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(kept.isEmpty() ? new LinkedHashSet<>(all) : kept);
    }

    /** What a column of words holds for a text. */
    public static String indexed(String text) {
        return of(text).stream().map(word -> " " + word).collect(Collectors.joining()) + " ";
    }

    /** Of products ({@code WORDING}): one of their words begins with it. */
    public static Condition begins(String word) {
        return within(WORDING.TITLE_WORDS, " " + word).or(within(WORDING.OTHER_WORDS, " " + word));
    }

    /** The column has the part. Not said as {@code LIKE}, whose pattern H2 would take apart again for each row. */
    public static Condition within(Field<String> column, String part) {
        return DSL.position(column, DSL.val(part)).gt(DSL.inline(0));
    }

    /** A noun's singular, as far as its ending tells. */
    static String stem(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes"))) {
            return word.substring(0, length - 2);
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")) {
            return word.substring(0, length - 1);
        }
        return word;
    }
}
