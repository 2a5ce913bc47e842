package dev.grindstone.tasks.yaml;

import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/** Looks through a YAML text before it becomes a tree, for what no tree may be: too deep, or a part of itself. */
final class YamlLimits {

    private static final int DEEPEST = 30; // a task needs eight

    private final Spot file;
    private final Problems problems;
    private final Deque<Optional<Anchor>> open = new ArrayDeque<>();

    private YamlLimits(Spot file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Whether a text may become a tree; if not, that is among the problems. */
    static boolean hold(Spot file, String text, LoadSettings settings, Problems problems) {
        YamlLimits limits = new YamlLimits(file, problems);
        for (Event event : new Parse(settings).parseString(text)) {
            if (!limits.allow(event)) {
                return false;
            }
        }
        return true;
    }

    private boolean allow(Event event) {
        if (event instanceof CollectionStartEvent start) {
            open.push(start.getAnchor());
            return open.size() <= DEEPEST
                    || refuse(event, "the YAML is nested more than " + DEEPEST + " deep", "write it flat");
        }
        if (event instanceof CollectionEndEvent) {
            open.pop();
        }
        return !(event instanceof AliasEvent alias && open.contains(Optional.of(alias.getAlias())))
                || refuse(
                        event,
                        "*" + ((AliasEvent) event).getAlias() + " stands inside of what it stands for",
                        "write out what is meant");
    }

    private boolean refuse(Event event, String what, String remedy) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        problems.add(new Spot(file.file(), line), what, remedy);
        return false;
    }
}
