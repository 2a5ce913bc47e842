package dev.grindstone.shop.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What customers say, put together from what each of them speaks of.
 *
 * @param aspects those most speak of first
 */
record Insights(List<Aspect> aspects) {
    private static final int MOST = 7;
    private static final int FEWEST_MENTIONS = 2;
    private static final int FEWEST_ASPECTS = 3;

    Insights {
        aspects = List.copyOf(aspects);
    }

    /**
     * Something several speak of.
     *
     * @param praised by how many
     * @param blamed by how many
     */
    record Aspect(String name, int praised, int blamed) {
        /** How many speak of it. */
        int mentions() {
            return praised + blamed;
        }

        /** {@code positive}, {@code negative} or {@code mixed}. */
        String tone() {
            return praised >= 2 * blamed ? "positive" : blamed >= 2 * praised ? "negative" : "mixed";
        }

        /** What is read aloud, such as {@code Comfort, 12 mentions, mostly positive}. */
        String label() {
            String tone = tone().equals("mixed") ? "mixed" : "mostly " + tone();
            return name + ", " + mentions() + " mentions, " + tone;
        }

        private String word() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** From the columns of reviews; empty where too few speak of the same. */
    static Insights of(List<String> columns) {
        TreeMap<String, int[]> counts = new TreeMap<>();
        for (String column : columns) {
            column.lines().filter(line -> line.length() > 1).forEach(line -> {
                int[] both = counts.computeIfAbsent(line.substring(1), any -> new int[2]);
                both[line.charAt(0) == '-' ? 1 : 0]++;
            });
        }
        List<Aspect> aspects = counts.entrySet().stream()
                .map(entry -> new Aspect(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .filter(aspect -> aspect.mentions() >= FEWEST_MENTIONS)
                .sorted(Comparator.comparingInt(Aspect::mentions).reversed().thenComparing(Aspect::name))
                .limit(MOST)
                .toList();
        return new Insights(aspects.size() < FEWEST_ASPECTS ? List.of() : aspects);
    }

    /** The aspect of a name, if that many speak of it. */
    java.util.Optional<Aspect> named(String name) {
        return aspects.stream().filter(aspect -> aspect.name().equals(name)).findFirst();
    }

    /** All in a few sentences. */
    String summary() {
        List<String> sentences = new ArrayList<>();
        String liked = words(aspect -> aspect.tone().equals("positive"));
        String divided = words(aspect -> aspect.tone().equals("mixed"));
        String disliked = words(aspect -> aspect.tone().equals("negative"));
        if (!liked.isEmpty()) {
            sentences.add("Customers are pleased with the " + liked + " of this product.");
        }
        if (!divided.isEmpty()) {
            sentences.add("Opinions are divided on the " + divided + ".");
        }
        if (!disliked.isEmpty()) {
            sentences.add("Several are not happy with the " + disliked + ".");
        }
        return String.join(" ", sentences);
    }

    private String words(Predicate<Aspect> which) {
        List<String> words = aspects.stream().filter(which).map(Aspect::word).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
