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
    private final Place place;
    private final Episode episode;
    private final String startDigest;
    private final @Nullable Surface surface;
    private final Attention attention;
    private final Runnable afterwards;
    private final Memory memory = new Memory();
    private volatile @Nullable Verdict verdict;
    private volatile @Nullable String abandoned;

    /**
     * @param startDigest SHA-256 over the world's bytes before anything happened
     * @param surface the language of its model's calls, if any come
     * @param afterwards gives back what only this episode needed
     */
    Session(
            String id,
            Place place,
            Episode episode,
            String startDigest,
            @Nullable Surface surface,
            Attention attention,
            Runnable afterwards) {
        this.id = id;
        this.place = place;
        this.episode = episode;
        this.startDigest = startDigest;
        this.surface = surface;
        this.attention = attention;
        this.afterwards = afterwards;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** The episode; to be moved by this session alone. */
    public Episode episode() {
        return episode;
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
                    if (isOver()) {
                        throw ended();
                    }
                    return place.call(stage -> {
                        if (episode.ended()) {
                            throw ended();
                        }
                        StepResult result = episode.step(actions, refusal);
                        memory.note(episode.step(), actions, result, episode.trouble());
                        return result;
                    });
                },
                this::ended);
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
        if (abandoned != null) {
            throw ended();
        }
        Verdict graded = place.call(stage -> {
            Verdict given = episode.finish();
            episode.close();
            return given;
        });
        verdict = graded;
        afterwards.run();
        return graded;
    }

    /** Ends it without a verdict, for a reason that callers are told; nothing happens once it is over. */
    public synchronized void abandon(String why) {
        if (isOver()) {
            return;
        }
        abandoned = why;
        try {
            place.call(stage -> {
                episode.close();
                return true;
            });
        } finally {
            afterwards.run();
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
