package dev.grindstone.shop.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The names of the pictures there are. */
public final class Pictures {
    private static final Set<String> NAMES = names();

    private Pictures() {}

    /** Whether there is one of that name. */
    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Those whose names have all of some words in them, so many at most. */
    public static List<String> with(String words, int most) {
        List<String> all = List.of(words.strip().toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1));
        return NAMES.stream()
                .filter(name -> all.stream().allMatch(name::contains))
                .limit(most)
                .toList();
    }

    /** As the list of credits has them: a header, then a line for each file. */
    private static Set<String> names() {
        try (InputStream in = Objects.requireNonNull(Pictures.class.getResourceAsStream("CREDITS.csv"))) {
            Set<String> names = new LinkedHashSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replaceFirst("\\.webp,.*", ""))
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
