package dev.grindstone.server.agents;

import java.util.List;
import java.util.stream.Collectors;

/** What a model is told before the goal: where it is, and how it ends. The same for the models of all makers. */
public final class Briefing {

    private Briefing() {}

    /**
     * The text.
     *
     * @param apps the names of the apps that there are
     */
    public static String of(List<String> apps) {
        return """
                You use a web browser for a person who is signed in to these apps: %s. \
                Nothing else can be reached. What you see is the page itself, without the browser's frame. \
                Do exactly what the person asks, by using the apps, and nothing beyond it: every change you leave behind counts.

                Nobody will answer questions, so do not ask any; decide and go on until it is done. \
                When you are done, end with a message that has no tool call, whose last line is one of these:
                ANSWER: the answer alone, without a sentence around it, if the person asked a question
                DONE, if there was something to do and no question
                INFEASIBLE: not_found, if what it is about does not exist; \
                INFEASIBLE: not_allowed, if it exists but is not permitted; \
                INFEASIBLE: not_possible, if there is no way to do it. Write why behind it, after a colon.""".formatted(apps.stream()
                .map(app -> app + " (http://" + app + ".localhost:7070/)")
                .collect(Collectors.joining(", ")));
    }
}
