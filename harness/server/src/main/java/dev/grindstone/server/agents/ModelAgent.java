package dev.grindstone.server.agents;

import dev.grindstone.episodes.Agent;
import dev.grindstone.episodes.Decision;
import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.Usage;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.surface.Screen;
import dev.grindstone.episodes.surface.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A model in one episode. Each of its turns is one step: its calls become actions, and what came of them goes back to it as
 * the surface words it. A turn without calls ends the episode.
 */
public final class ModelAgent implements Agent {

    private static final String CUT = "Your reply was cut off, or could not be read. Go on with a shorter one.";

    private final Conversation conversation;
    private final String briefing;
    private final ModelSettings settings;
    private final Spending spending;
    private boolean begun;
    private @Nullable Turn turn;

    /**
     * An agent for one episode.
     *
     * @param conversation closed with the agent
     * @param briefing what the model is told before the goal
     */
    public ModelAgent(Conversation conversation, String briefing, ModelSettings settings) {
        this.conversation = conversation;
        this.briefing = briefing;
        this.settings = settings;
        Price known = settings.price();
        this.spending =
                new Spending(known == null ? Prices.known().of(settings.model()).orElse(null) : known);
    }

    @Override
    public List<Action> decide(Observation seen) {
        return next(seen).actions();
    }

    @Override
    public Decision next(Observation seen) {
        turn = null;
        if (!begun) {
            conversation.begin(briefing, seen);
            begun = true;
        }
        if (isSpent(seen)) {
            return Decision.of(List.of(new Action.Finish("failure")));
        }
        Said said = conversation.ask();
        spending.add(said.tokens());
        if (!said.calls().isEmpty()) {
            Turn read = Turn.read(conversation.surface(), said.calls(), Screen.of(seen));
            turn = read;
            return Decision.read(read.actions(), read.refusal()).saying(said.text());
        }
        return switch (said.end()) {
            case CUT -> {
                conversation.tell(CUT);
                yield Decision.read(List.of(), CUT);
            }
            case DECLINED -> Decision.of(List.of(new Action.Finish("failure")));
            case COMPLETE -> Decision.of(List.of(Closing.read(said.text())));
        };
    }

    private boolean isSpent(Observation seen) {
        Integer steps = settings.maxSteps();
        Long tokens = settings.maxTokens();
        return (steps != null && seen.step() >= steps)
                || (tokens != null && spending.usage().tokens() >= tokens);
    }

    @Override
    public void hear(StepResult result) {
        Turn read = turn;
        if (read != null && !result.ended()) {
            JsonNode replies = read.reply(result);
            conversation.answer(replies, result.observation());
        }
    }

    @Override
    public Usage usage() {
        return spending.usage();
    }

    @Override
    public void close() {
        conversation.close();
    }
}
