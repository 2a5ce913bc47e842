package dev.grindstone.episodes.attack.talk;

import dev.grindstone.episodes.EpisodeTask;
import dev.grindstone.episodes.attack.Attack;
import dev.grindstone.episodes.attack.Foothold;
import dev.grindstone.tasks.model.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers with all that might be meant, since one of them is. */
public final class AnswerEveryCandidate implements Attack {

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("[$€£]\\s?[0-9][0-9,.]*[0-9]|[0-9][0-9,.]*[0-9]\\s?(?:USD|EUR|GBP)"),
            Pattern.compile("[0-9][0-9,.]*"),
            Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b|\\b[A-Z][a-z]{2,8} [0-9]{1,2}\\b"),
            Pattern.compile("[\\w.+-]+@[\\w.-]+\\w"),
            Pattern.compile("\\b[A-Z][a-z]+(?: [A-Z][a-z]+)+"),
            Pattern.compile("\\b\\w+\\b"));

    @Override
    public String name() {
        return "answer-every-candidate";
    }

    @Override
    public String summary() {
        return "Walks the way of the solution and answers with every amount, number, day, address, name or word on it.";
    }

    @Override
    public boolean isCheat(EpisodeTask task) {
        return Walk.isAQuestion(task);
    }

    @Override
    public List<Ending> mount(Foothold foothold) {
        Walk.down(foothold);
        String page = foothold.read();
        List<Ending> endings = new ArrayList<>();
        for (Pattern shape : SHAPES) {
            List<String> found = shape.matcher(page)
                    .results()
                    .map(match -> match.group())
                    .distinct()
                    .collect(Collectors.toList());
            // One candidate alone would be an answer and no list of guesses.
            if (found.size() > 1) {
                for (String between : List.of(", ", "; ", "\n", " or ", " / ", " ")) {
                    endings.add(Ending.answered(String.join(between, found)));
                }
            }
        }
        return endings;
    }
}
