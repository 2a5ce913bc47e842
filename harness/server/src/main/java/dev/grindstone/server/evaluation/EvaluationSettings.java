package dev.grindstone.server.evaluation;

import dev.grindstone.server.agents.choice.AgentChoice;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an evaluation is of: results are only put together when all of this is the same.
 *
 * @param grindstone the version that plays
 * @param agent who plays
 * @param instances the ids of what is played, each whole
 * @param repeat how often each is played
 */
public record EvaluationSettings(String grindstone, AgentChoice agent, List<String> instances, int repeat) {

    public EvaluationSettings {
        instances = List.copyOf(instances);
    }

    /** How many runs that makes. */
    public int runs() {
        return instances.size() * repeat;
    }

    /** In what another evaluation differs, in words; empty when in nothing. */
    public List<String> differences(EvaluationSettings other) {
        return Stream.of(
                        difference("version", grindstone, other.grindstone),
                        difference("agent", agent, other.agent),
                        difference("repeat", repeat, other.repeat),
                        difference("instances", instances, other.instances))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> difference(String what, Object mine, Object theirs) {
        return Objects.equals(mine, theirs) ? List.of() : List.of(what);
    }
}
