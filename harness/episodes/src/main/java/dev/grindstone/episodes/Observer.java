package dev.grindstone.episodes;

import com.microsoft.playwright.Page;
import dev.grindstone.episodes.Observation.OpenTab;
import dev.grindstone.episodes.stage.Scene;
import dev.grindstone.episodes.stage.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a scene. */
final class Observer {
    private static final Pattern FOCUSED = Pattern.compile("\\[active][^\\n]*?\\[ref=(\\w+)]");

    private final EpisodeTask task;
    private final EpisodeSettings settings;

    Observer(EpisodeTask task, EpisodeSettings settings) {
        this.task = task;
        this.settings = settings;
    }

    /** What there is to see of an episode that never got a window. */
    Observation nothing() {
        return new Observation(
                task.goal(),
                "",
                "",
                List.of(),
                List.of(0, 0),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                task.maxSteps());
    }

    Observation observe(Scene scene, int step, @Nullable String error) {
        Page page = scene.page();
        String snapshot = settings.snapshots() ? scene.snapshot() : null;
        return new Observation(
                task.goal(),
                page.url(),
                scene.title(page),
                tabs(scene),
                List.of(scene.settings().width(), scene.settings().height()),
                settings.screenshots() ? scene.picture(null) : null,
                snapshot,
                snapshot == null ? null : focused(snapshot),
                withBlocked(error, scene.incidents().takeBlocked()),
                scene.incidents().takeDialogs(),
                scene.incidents().takeDownloads(),
                step,
                task.maxSteps());
    }

    private static List<OpenTab> tabs(Scene scene) {
        Tabs tabs = scene.tabs();
        List<OpenTab> open = new ArrayList<>();
        for (int tab = 0; tab < tabs.ids().size(); tab++) {
            Page page = tabs.pages().get(tab);
            String id = tabs.ids().get(tab);
            open.add(new OpenTab(id, scene.title(page), page.url(), id.equals(tabs.currentId())));
        }
        return open;
    }

    private static @Nullable String focused(String snapshot) {
        Matcher focused = FOCUSED.matcher(snapshot);
        return focused.find() ? focused.group(1) : null;
    }

    private static @Nullable String withBlocked(@Nullable String error, List<String> blocked) {
        String all = Stream.concat(Stream.ofNullable(error), blocked.stream().distinct())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
