package dev.grindstone.server.explaining.page;

import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.server.explaining.Explanation;
import dev.grindstone.server.explaining.StepAccount;
import dev.grindstone.server.explaining.StepAccount.Seen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of a run on a page: what was done and what that changed, beside what was seen. */
final class StepsView {

    private final Html html;
    private final Explanation told;
    private final StoredRun run;
    private final Pictures pictures;
    private String shownUrl = "";

    StepsView(Html html, Explanation told, StoredRun run) {
        this.html = html;
        this.told = told;
        this.run = run;
        this.pictures = new Pictures(run);
    }

    void write() {
        html.open("section", "class", "timeline").leaf("h2", "What happened");
        html.open("ol", "class", "steps");
        told.steps().forEach(this::step);
        html.close().close();
    }

    private void step(StepAccount step) {
        boolean hasFault =
                step.changes().stream().anyMatch(group -> group.judgement().isFault());
        String id = step.step() == null ? "rest" : "step-" + step.step();
        html.open("li", "class", hasFault ? "step fault" : step.error() == null ? "step" : "step trip", "id", id);
        html.line("span", "number", step.step() == null ? "·" : String.valueOf(step.step()));
        html.open("div", "class", "deed");
        actions(step);
        if (step.error() != null) {
            html.quote("p", "error", step.error());
        }
        if (!step.changes().isEmpty()) {
            new GroupsView(html).write(step.changes(), GroupsView.Detail.STEP);
        } else if (step.step() != null && step.step() > 0) {
            html.line("p", "nothing", "Nothing changed.");
        }
        html.close();
        picture(step);
        html.close();
    }

    private void actions(StepAccount step) {
        if (step.step() == null) {
            html.line("p", "action", "Until everything came to rest")
                    .line("p", "nothing", "in the minute after the last step");
            return;
        }
        if (step.step() == 0) {
            html.line("p", "action", "Start");
        } else if (step.actions().isEmpty()) {
            html.line("p", "action", "Only looked");
        }
        step.actions().forEach(action -> html.quote("p", "action", action));
        if (!step.url().isEmpty() && !step.url().equals(shownUrl)) {
            shownUrl = step.url();
            html.open("p", "class", "url", "title", step.title())
                    .text(step.url())
                    .close();
        }
    }

    private void picture(StepAccount step) {
        if (step.seen() == Seen.SAME) {
            html.line("p", "unseen", "The screen stayed as it was.");
        } else if (step.seen() == Seen.MISSING) {
            html.line("p", "unseen missing", "The screenshot is missing or damaged.");
        }
        Optional<String> address = step.seen() == Seen.PICTURE
                ? Optional.ofNullable(recorded(step)).flatMap(pictures::address)
                : Optional.empty();
        address.ifPresent(data -> {
            String what = "The screen after step " + step.step();
            // A tick box is what makes a picture large without any script.
            html.open("label", "class", "shot", "title", "Click to enlarge");
            html.open("input", "type", "checkbox", "aria-label", "Enlarge: " + what);
            html.open("img", "src", data, "alt", what).close();
        });
    }

    private @Nullable RecordedStep recorded(StepAccount step) {
        return run.episode().steps().stream()
                .filter(recorded -> step.step() != null && recorded.step() == step.step())
                .findFirst()
                .orElse(null);
    }
}
