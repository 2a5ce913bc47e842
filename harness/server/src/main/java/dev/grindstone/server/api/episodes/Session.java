package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.StepResult;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.fleet.Attention;
import dev.grindstone.tasks.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An episode and the place it is played at; what callers ask for is done on the place's thread, in order. */
public final class Session {

    private final String id;
    private final String startDigest;
    private final @Nullable Surface surface;
    private final Attention attention;
    private final Memory memory = new Memory();
    private volatile @Nullable Game game;
    private volatile Standing standing;
    private volatile @Nullable Verdict verdict;
    private volatile @Nullable String abandoned;

    /**
     * What an episode needs as long as it is played, and what holds its world, its window and its check.
     *
     * @param afterwards gives back what only this episode needed
     */
    record Game(Place place, Episode episode, Runnable afterwards) {}

    /**
     * @param startDigest SHA-256 over the world's bytes before anything happened
     * @param surface the language of its model's calls, if any come
     */
    Session(String id, Game game, String startDigest, @Nullable Surface surface, Attention attention) {
        this.id = id;
        this.game = game;
        this.standing = Standing.of(game.episode());
        this.startDigest = startDigest;
        this.surface = surface;
        this.attention = attention;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** How far it has come. */
    public Standing standing() {
        return standing;
    }

    /** SHA-256 over its world's bytes before anything happened: the same for all episodes of an instance in one server. */
    public String startDigest() {
        return startDigest;
    }

    /** The language of its model's calls. */
    public Optional<Surface> surface() {
        return Optional.ofNullable(surface);
    }

    /** What the check said, once the episode is finished. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** Why it was ended without a verdict, if it was. */
    public Optional<String> abandoned() {
        return Optional.ofNullable(abandoned);
    }

    /** The last steps, for whoever watches. */
    public Memory memory() {
        return memory;
    }

    boolean isOver() {
        return verdict != null || abandoned != null;
    }

    /** Notes that somebody asks for it. */
    Session asked() {
        attention.note();
        return this;
    }

    /**
     * Carries out actions in one step, and looks once.
     *
     * @param refusal why what came behind the actions could not be read; null when all could
     */
    public StepResult step(List<Action> actions, @Nullable String refusal) {
        return attention.during(
                () -> {
                    Game now = game;
                    if (now == null || isOver()) {
                        throw ended();
                    }
                    return now.place().call(stage -> step(now.episode(), actions, refusal));
                },
                this::ended);
    }

    private StepResult step(Episode episode, List<Action> actions, @Nullable String refusal) {
        if (episode.ended()) {
            throw ended();
        }
        StepResult result = episode.step(actions, refusal);
        standing = Standing.of(episode);
        memory.note(episode.step(), actions, result, episode.trouble());
        return result;
    }

    /** Grades the episode, closes its window and gives its place back; the verdict stays. */
    public Verdict finish() {
        return attention.during(this::grade, this::ended);
    }

    private synchronized Verdict grade() {
        Verdict known = verdict;
        if (known != null) {
            return known;
        }
        Game now = game;
        if (now == null) {
            throw ended();
        }
        Verdict graded = now.place().call(stage -> {
            Verdict given = now.episode().finish();
            now.episode().close();
            return given;
        });
        verdict = graded;
        leave(now);
        return graded;
    }

    /** Ends it without a verdict, for a reason that callers are told; nothing happens once it is over. */
    public synchronized void abandon(String why) {
        Game now = game;
        if (now == null) {
            return;
        }
        abandoned = why;
        try {
            now.place().call(stage -> {
                now.episode().close();
                return true;
            });
        } finally {
            leave(now);
        }
    }

    /** Lets go of the game: a server remembers many episodes, and each would hold a world, a window and a check. */
    private void leave(Game over) {
        standing = Standing.of(over.episode());
        game = null;
        over.afterwards().run();
    }

    /** Forgets what its page looked like at the end, which takes more room than all else. */
    synchronized void forgetPage() {
        if (isOver()) {
            standing = standing.withoutPage();
        }
    }

    /** Ends it if nobody has asked anything of it for too long. */
    void reap() {
        if (!isOver() && attention.endIfIdle()) {
            abandon(attention.reason());
        }
    }

    private Trouble ended() {
        String why = attention.isOver() ? attention.reason() : abandoned;
        return why == null
                ? Trouble.conflict(
                        "the episode '" + id + "' has ended", id, "finish it, and start another one for another try")
                : Trouble.of(
                        Trouble.Kind.GONE,
                        "the episode '" + id + "' was ended " + why,
                        id,
                        "start another one; an operator sets 'serve --idle-timeout'");
    }
}
