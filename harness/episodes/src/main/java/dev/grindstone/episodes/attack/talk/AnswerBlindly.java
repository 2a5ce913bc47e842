package dev.grindstone.episodes.attack.talk;

import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.ArrayList;
import java.util.List;

/** Answers before it has looked. */
public final class AnswerBlindly implements Attack {

    private static final List<String> WORDS = List.of(
            "",
            " ",
            ".",
            "\"\"",
            "yes",
            "no",
            "true",
            "done",
            "none",
            "n/a",
            "unknown",
            "null",
            "undefined",
            "NaN",
            "*",
            "%",
            "0",
            "1",
            "-1",
            "today",
            "me");

    @Override
    public String name() {
        return "answer-blindly";
    }

    @Override
    public String summary() {
        return "Answers with nothing, with what is often right, and with the goal itself.";
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        List<Ending> endings = new ArrayList<>();
        WORDS.forEach(word -> endings.add(Ending.answered(word)));
        endings.add(Ending.answered(foothold.task().goal()));
        endings.add(Ending.answered(foothold.task().id()));
        return endings;
    }
}
