package dev.grindstone.episodes;

import dev.grindstone.episodes.stage.Picture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent sees after a step. Nothing in it depends on real time: the same actions give the same observations.
 *
 * @param goal what the agent was told
 * @param url the address of the page in front
 * @param title its title
 * @param tabs all tabs, the oldest first
 * @param viewport width and height in pixels
 * @param screenshot what the viewport shows; null when the episode takes none
 * @param snapshot the page as a tree of roles and names with refs; null when the episode takes none
 * @param focusedRef the ref of the node that has the focus; null without a snapshot
 * @param lastActionError why the last action failed, or left the world; null when all went well
 * @param dialogs dialogs that opened and were dismissed, one sentence each
 * @param downloads names of the files that arrived
 * @param step how many steps were taken
 * @param maxSteps how many may be taken
 */
public record Observation(
        String goal,
        String url,
        String title,
        List<OpenTab> tabs,
        List<Integer> viewport,
        @Nullable Picture screenshot,
        @Nullable String snapshot,
        @Nullable String focusedRef,
        @Nullable String lastActionError,
        List<String> dialogs,
        List<String> downloads,
        int step,
        int maxSteps) {
    public Observation {
        tabs = List.copyOf(tabs);
        viewport = List.copyOf(viewport);
        dialogs = List.copyOf(dialogs);
        downloads = List.copyOf(downloads);
    }

    /** One tab of the window. */
    public record OpenTab(String tabId, String title, String url, boolean active) {}
}
