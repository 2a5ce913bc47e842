package dev.grindstone.server.cli.console;

import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.tasks.TagsView;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.problem.Nearest;
import dev.grindstone.tasks.tag.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the tasks that have all of some tags, each written {@code kind=word}. */
public final class TagFilter {

    private record Tag(String kind, String word) {}

    private final List<Tag> wanted = new ArrayList<>();

    /**
     * @param tags as they were typed
     * @param apps the names of all apps, which are words as well
     * @throws Trouble when one is no tag
     */
    public TagFilter(List<String> tags, Collection<String> apps) {
        Map<String, Collection<String>> known = new LinkedHashMap<>(Tags.vocabulary());
        known.put("apps", apps);
        for (String tag : tags) {
            String[] parts = tag.split("=", 2);
            Collection<String> words = known.get(parts[0]);
            if (parts.length < 2 || words == null) {
                throw Trouble.badInput("'" + tag + "' is no tag", tag, "write one of " + kinds(known.keySet()));
            }
            if (!words.contains(parts[1])) {
                throw Trouble.badInput(
                        "there is no tag '" + tag + "'", tag, parts[0] + ": " + Nearest.remedy(parts[1], words));
            }
            wanted.add(new Tag(parts[0], parts[1]));
        }
    }

    /** Whether a task has them all. */
    public boolean accepts(Task task) {
        Map<String, List<String>> words = TagsView.of(task).words();
        return wanted.stream()
                .allMatch(tag -> words.getOrDefault(tag.kind(), List.of()).contains(tag.word()));
    }

    private static String kinds(Collection<String> kinds) {
        return String.join(", ", kinds.stream().map(kind -> kind + "=…").toList());
    }
}
