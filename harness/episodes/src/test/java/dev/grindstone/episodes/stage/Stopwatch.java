package dev.grindstone.episodes.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures parts of a step, and says what half and what all but one in twenty took. */
final class Stopwatch {
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    <T> T time(String part, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        millis.computeIfAbsent(part, key -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
        return result;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        millis.forEach((part, values) -> {
            List<Double> sorted = new ArrayList<>(values);
            Collections.sort(sorted);
            text.append(String.format(
                    "p50 %6.1f  p95 %6.1f ms  %s%n",
                    sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), part));
        });
        return text.toString();
    }
}
