package dev.grindstone.episodes;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Clicks, types and scrolls at random; the same seed and the same observations give the same actions. */
public final class RandomAgent implements Agent {
    private static final Pattern CONTROL = Pattern.compile("- (?:link|button|checkbox|textbox|searchbox|tab|menuitem|"
            + "combobox|radio|switch|row|option)\\b[^\\n]*?\\[ref=(\\w+)]");
    private static final List<String> WORDS = List.of("hello", "invoice", "Friday", "42", "from:ana");
    private static final List<String> KEYS = List.of("Enter", "Tab", "Escape", "ArrowDown", "j", "c");

    private final SplittableRandom random;

    /** @param seed the world's, so that an episode repeats */
    public RandomAgent(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public List<Action> decide(Observation observation) {
        String snapshot = observation.snapshot();
        List<String> refs = snapshot == null
                ? List.of()
                : CONTROL.matcher(snapshot)
                        .results()
                        .map((MatchResult control) -> control.group(1))
                        .toList();
        int dice = random.nextInt(10);
        if (dice < 6 && !refs.isEmpty()) {
            return List.of(Action.Click.on(new At.Ref(pick(refs))));
        }
        if (dice < 7) {
            int x = random.nextInt(Math.max(1, observation.viewport().get(0)));
            int y = random.nextInt(Math.max(1, observation.viewport().get(1)));
            return List.of(Action.Click.on(new At.Point(x, y)));
        }
        if (dice < 8) {
            return List.of(Action.Type.text(pick(WORDS)));
        }
        return List.of(
                dice < 9
                        ? Action.Press.keys(pick(KEYS))
                        : new Action.Scroll(null, null, 300 - 600 * random.nextInt(2), null));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
