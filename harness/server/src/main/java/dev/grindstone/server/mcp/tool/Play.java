package dev.grindstone.server.mcp.tool;

import dev.grindstone.episodes.Observation;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.episodes.Session;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An episode that was started by a tool, and the secret by which later calls name it. */
final class Play {

    /** More calls at once than any model makes, and far fewer than the server has threads. */
    private static final int MOST_WAITING = 8;

    private final String handle;
    private final Session session;
    private final ReentrantLock turn = new ReentrantLock(true);

    Play(String handle, Session session) {
        this.handle = handle;
        this.session = session;
    }

    String handle() {
        return handle;
    }

    /** The name by which an operator finds it. */
    String id() {
        return session.id();
    }

    String task() {
        return session.standing().task();
    }

    /** What there was to see last. */
    Observation seen() {
        return session.standing().seen();
    }

    boolean ended() {
        return session.verdict().isPresent()
                || session.abandoned().isPresent()
                || session.standing().ended();
    }

    /**
     * One step, and the end of an episode that ended with it, whose seat is needed. Calls of one episode run one by one,
     * in order of arrival.
     *
     * @param deed what is done with what is seen before it
     */
    ToolReply step(Function<Observation, Move> deed) {
        if (turn.getQueueLength() >= MOST_WAITING) {
            throw new ToolFailure("Too many calls of this episode wait already: call one tool after the other");
        }
        turn.lock();
        try {
            if (ended()) {
                throw ToolFailure.ended();
            }
            Move move = deed.apply(seen());
            StepResult result = step(move.actions(), move.refusal());
            if (ended()) {
                session.finish();
            }
            return move.reply().apply(result);
        } finally {
            turn.unlock();
        }
    }

    private StepResult step(List<Action> actions, @Nullable String refusal) {
        try {
            return session.step(actions, refusal);
        } catch (Trouble | IllegalStateException overtaken) {
            // An operator may end it at any time.
            if (session.verdict().isPresent()) {
                throw ToolFailure.ended();
            }
            throw overtaken;
        }
    }

    /** Ends it, if it has not ended, after the calls that wait. */
    void end() {
        turn.lock();
        try {
            session.finish();
        } finally {
            turn.unlock();
        }
    }

    /**
     * What a call does.
     *
     * @param refusal why what came behind the actions could not be read; null when all could
     * @param reply what is answered
     */
    record Move(List<Action> actions, @Nullable String refusal, Function<StepResult, ToolReply> reply) {}
}
