package dev.grindstone.shop.catalog;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Titles as addresses show them. */
public final class Slug {
    private static final int MOST_WORDS = 6;

    private Slug() {}

    /** The first words of a title, with hyphens between them. */
    public static String of(String title) {
        String slug = Arrays.stream(title.split("[^\\p{Alnum}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining("-"));
        return slug.isEmpty() ? "product" : slug;
    }
}
