package dev.grindstone.episodes.surface;

import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.ActionException;
import dev.grindstone.episodes.hand.ActionResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * All calls of one turn of a model, carried out as one step. What a model got wrong is told to the model in the reply to that
 * call; the calls before it are carried out, those behind it are not.
 */
public final class Turn {
    private static final String NOT_REACHED =
            "Not carried out: an earlier call of this turn failed, or ended the episode.";

    private record Call(JsonNode json, List<Action> actions) {}

    private final Surface surface;
    private final boolean several;
    private final List<Call> calls = new ArrayList<>();
    private final List<JsonNode> unread = new ArrayList<>();
    private @Nullable String refusal;

    private Turn(Surface surface, boolean several) {
        this.surface = surface;
        this.several = several;
    }

    /**
     * Reads a call, or an array of calls.
     *
     * @throws ActionException when there is no call in it at all
     */
    public static Turn read(Surface surface, JsonNode calls, Screen screen) {
        if (calls.isArray() && calls.isEmpty()) {
            throw new ActionException("There is no call in this turn: send one, or an array of them");
        }
        Turn turn = new Turn(surface, calls.isArray());
        for (JsonNode call : calls.isArray() ? calls : List.of(calls)) {
            turn.add(call, screen);
        }
        return turn;
    }

    private void add(JsonNode call, Screen screen) {
        if (refusal != null) {
            unread.add(call);
            return;
        }
        try {
            calls.add(new Call(call, surface.read(call, screen)));
        } catch (ActionException wrong) {
            refusal = wrong.getMessage();
            unread.add(call);
        }
    }

    /** What is to be done, in order. */
    public List<Action> actions() {
        return calls.stream().flatMap(call -> call.actions().stream()).toList();
    }

    /** Why the first call that cannot be read cannot be; null when all can. */
    public @Nullable String refusal() {
        return refusal;
    }

    /** The replies: an array for an array of calls, else the one. */
    public JsonNode reply(StepResult step) {
        ArrayNode replies = JsonNodeFactory.instance.arrayNode();
        int from = 0;
        boolean over = false;
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            int until = from + call.actions().size();
            int done = Math.min(until, step.results().size());
            boolean whole = done == until;
            boolean last = i == calls.size() - 1 && unread.isEmpty();
            String error =
                    over ? NOT_REACHED : !whole || last ? step.observation().lastActionError() : null;
            List<ActionResult> own = from < done ? step.results().subList(from, done) : List.of();
            replies.add(surface.reply(call.json(), new Outcome(own, error, step.observation())));
            over |= !whole;
            from = until;
        }
        for (int i = 0; i < unread.size(); i++) {
            String error = over || i > 0 ? NOT_REACHED : refusal;
            replies.add(surface.reply(unread.get(i), new Outcome(List.of(), error, step.observation())));
        }
        return several ? replies : replies.get(0);
    }
}
