package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.stage.Picture;
import dev.grindstone.server.api.operation.Doc;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agent sees, as JSON. */
@Doc("What an agent sees after a step.")
public record ObservationView(
        @Doc("What the agent was told.") String goal,
        @Doc("The address of the page in front.") String url,
        @Doc("Its title.") String title,
        @Doc("All tabs, the oldest first.") List<TabView> tabs,
        @Doc("Width and height in pixels.") List<Integer> viewport,
        @Doc("What the viewport shows.") @Nullable PictureView screenshot,

        @Doc("The page as a tree of roles and names with refs.") @Nullable
        String snapshot,

        @Doc("The ref of the node that has the focus.") @Nullable
        String focusedRef,

        @Doc("Why the last action failed.") @Nullable String lastActionError,

        @Doc("Dialogs that opened and were dismissed.") List<String> dialogs,
        @Doc("Names of the files that arrived.") List<String> downloads,
        @Doc("How many steps were taken.") int step,
        @Doc("How many may be taken.") int maxSteps) {

    /** An observation as its view. */
    public static ObservationView of(Observation seen) {
        return new ObservationView(
                seen.goal(),
                seen.url(),
                seen.title(),
                seen.tabs().stream().map(TabView::of).toList(),
                seen.viewport(),
                PictureView.of(seen.screenshot()),
                seen.snapshot(),
                seen.focusedRef(),
                seen.lastActionError(),
                seen.dialogs(),
                seen.downloads(),
                seen.step(),
                seen.maxSteps());
    }

    /** One tab of the window. */
    @Doc("A tab.")
    public record TabView(String tabId, String title, String url, boolean active) {
        private static TabView of(Observation.OpenTab tab) {
            return new TabView(tab.tabId(), tab.title(), tab.url(), tab.active());
        }
    }

    /** A PNG image. */
    @Doc("An image.")
    public record PictureView(
            String mediaType, @Doc("Its bytes.") String base64) {
        static @Nullable PictureView of(@Nullable Picture picture) {
            return picture == null
                    ? null
                    : new PictureView("image/png", Base64.getEncoder().encodeToString(picture.bytes()));
        }
    }
}
