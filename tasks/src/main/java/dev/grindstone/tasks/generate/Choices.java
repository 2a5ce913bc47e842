package dev.grindstone.tasks.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of a list.
 *
 * @param entries each by form, all with the same forms
 */
public record Choices(List<Map<String, Object>> entries) implements Range {

    public Choices {
        entries = List.copyOf(entries);
    }

    @Override
    public long size(LocalDate today) {
        return entries.size();
    }

    @Override
    public Map<String, Object> at(long index, LocalDate today) {
        return entries.get((int) index);
    }

    @Override
    public Set<String> forms() {
        return entries.get(0).keySet();
    }

    @Override
    public Set<String> tellingForms() {
        return forms().stream()
                .filter(form -> entries.stream()
                                .map(entry -> entry.get(form))
                                .distinct()
                                .count()
                        == entries.size())
                .collect(Collectors.toSet());
    }
}
