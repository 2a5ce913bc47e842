package dev.grindstone.shop.search;

import static dev.grindstone.shop.db.Tables.PRODUCT;
import static dev.grindstone.shop.db.Tables.WORDING;

import dev.grindstone.shop.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What somebody may have meant, by the words of the titles. */
public final class Spelling {
    private Spelling() {}

    /** The same with each unknown word replaced by the nearest known one; empty when there is none near enough. */
    static Optional<String> corrected(DSLContext db, String typed) {
        return corrected(db, typed, DSL.noCondition());
    }

    /** The same with words of some products only. */
    public static Optional<String> corrected(DSLContext db, String typed, Condition which) {
        Map<String, Integer> known = new HashMap<>();
        var words = db.select(WORDING.TITLE_WORDS)
                .from(WORDING)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(WORDING.PRODUCT_ID))
                .where(which)
                .fetch();
        words.forEach(row -> {
            for (String word : row.value1().strip().split(" ", -1)) {
                known.merge(word, 1, Integer::sum);
            }
        });
        List<String> corrected = new ArrayList<>();
        boolean differs = false;
        for (String word : Words.of(typed)) {
            if (known.keySet().stream().anyMatch(each -> each.startsWith(word))) {
                corrected.add(word);
                continue;
            }
            Optional<String> near = nearest(word, known);
            if (near.isEmpty()) {
                return Optional.empty();
            }
            corrected.add(near.get());
            differs = true;
        }
        return differs ? Optional.of(String.join(" ", corrected)) : Optional.empty();
    }

    private static Optional<String> nearest(String word, Map<String, Integer> known) {
        int most = word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
        String best = null;
        int bestDistance = most + 1;
        for (Map.Entry<String, Integer> entry : known.entrySet()) {
            String candidate = entry.getKey();
            if (Math.abs(candidate.length() - word.length()) > most) {
                continue;
            }
            int distance = distance(word, candidate);
            boolean nearer = distance < bestDistance
                    || (distance == bestDistance && best != null && commoner(candidate, best, known));
            if (distance <= most && nearer) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean commoner(String one, String other, Map<String, Integer> known) {
        int more = known.getOrDefault(one, 0) - known.getOrDefault(other, 0);
        return more > 0 || (more == 0 && one.compareTo(other) < 0);
    }

    /** How many letters have to be put in, left out, replaced or exchanged with their neighbour (Damerau, Levenshtein). */
    static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
