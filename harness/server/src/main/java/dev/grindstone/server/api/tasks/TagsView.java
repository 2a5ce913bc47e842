package dev.grindstone.server.api.tasks;

import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.tasks.model.Passage;
import dev.grindstone.tasks.model.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What kind of task a task is, in words. */
@Doc("What kind of task a task is.")
public record TagsView(
        @Doc("What somebody must be able to do.") List<String> skill,
        @Doc("short, medium or long.") String length,
        @Doc("The apps it is about.") List<String> apps,
        @Doc("What makes it harder than it looks.") List<String> hurdles) {

    /** The tags of a task. */
    public static TagsView of(Task task) {
        Map<String, List<String>> words = task.tags().words();
        return new TagsView(
                words.getOrDefault("skill", List.of()),
                task.tags().length().name().toLowerCase(Locale.ROOT),
                task.apps().stream().map(Passage::text).toList(),
                words.getOrDefault("hurdles", List.of()));
    }

    /** All words by kind. */
    public Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("skill", skill);
        words.put("length", List.of(length));
        words.put("apps", apps);
        words.put("hurdles", hurdles);
        return words;
    }
}
