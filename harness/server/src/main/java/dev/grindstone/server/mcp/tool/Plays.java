package dev.grindstone.server.mcp.tool;

import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.surface.Fields;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.api.episodes.Rooms;
import dev.grindstone.server.api.episodes.Session;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.tasks.instance.TaskException;
import dev.grindstone.tasks.instance.TaskInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The episodes that tools started, by handle. They count against the same limit as an operator's. */
public final class Plays {

    /** The argument by which a call names its episode. */
    public static final String HANDLE = "session";

    private static final int REMEMBERED = 1000;

    private final Rooms rooms;
    private final Shelf shelf;
    private final Consumer<String> progress;
    private final Map<String, Play> byHandle = new LinkedHashMap<>();

    /** None yet; they are played in these rooms, at tasks of this shelf. */
    public Plays(Rooms rooms, Shelf shelf, Consumer<String> progress) {
        this.rooms = rooms;
        this.shelf = shelf;
        this.progress = progress;
    }

    /** How many episodes are being played, whoever started them. */
    public int active() {
        return rooms.capacity().now().active();
    }

    /** How many may be played at once. */
    public int most() {
        return rooms.capacity().now().max();
    }

    /** Starts one. */
    Play start(String task) {
        Wanted wanted = wanted(task);
        requireBuilt(wanted);
        if (isFull()) {
            throw full();
        }
        Session session = session(wanted);
        if (session.standing().ended()) {
            progress.accept("The start page of " + wanted.task().id() + " could not be opened: " + session.finish());
            throw broken();
        }
        // Handles are unguessable, for whoever has one can play, and end, somebody's episode.
        Play play = new Play(Token.random().text(), session);
        synchronized (byHandle) {
            byHandle.put(play.handle(), play);
            if (byHandle.size() > REMEMBERED) {
                byHandle.values().removeIf(Play::ended);
            }
        }
        return play;
    }

    /** The one that a call means: the one it names, or the last one that its caller started. */
    Play of(Fields arguments, Caller caller) {
        String handle = arguments.textOrNull(HANDLE);
        if (handle == null) {
            return caller.last()
                    .orElseThrow(() -> new ToolFailure(
                            "No episode is named: start one with episode_start, and pass its '" + HANDLE + "'"));
        }
        synchronized (byHandle) {
            Play play = byHandle.get(handle);
            if (play == null) {
                throw new ToolFailure("There is no such " + HANDLE + ": start an episode with episode_start, and pass"
                        + " the " + HANDLE + " that it answers");
            }
            return play;
        }
    }

    private Wanted wanted(String task) {
        try {
            return Wanted.of(shelf, task, null, null);
        } catch (Trouble unknown) {
            throw unknown(unknown);
        }
    }

    /** Who needs no token must not make the server build worlds. */
    private void requireBuilt(Wanted wanted) {
        boolean isBuilt = wanted.seed() == Installation.DEFAULT_SEED
                || shelf.installation().library().isBuilt(wanted.task().world().text(), wanted.seed());
        if (!isBuilt) {
            throw new ToolFailure("There is no world of seed " + wanted.seed() + " here: leave the seed out");
        }
    }

    private Session session(Wanted wanted) {
        try (Start start = Start.of(shelf, wanted, progress)) {
            TaskInstance instance = start.instance(wanted);
            EpisodeSettings standard = EpisodeSettings.standard();
            return rooms.start(
                    instance,
                    start.image(instance),
                    // Pictures are taken when a call asks for one.
                    new EpisodeSettings(false, true, false, standard.longest()),
                    null);
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.ENVIRONMENT) {
                throw unknown(trouble);
            }
            progress.accept("An episode could not be started: " + trouble.getMessage());
            throw isFull() ? full() : broken();
        } catch (TaskException mistake) {
            progress.accept("An episode could not be started: " + mistake.getMessage());
            throw broken();
        }
    }

    private boolean isFull() {
        return active() >= most();
    }

    private static ToolFailure unknown(Trouble trouble) {
        return new ToolFailure(trouble.what() + ": see task_list for the tasks there are");
    }

    private ToolFailure full() {
        return new ToolFailure("All " + most() + " episodes that may be played at once are being played: end one"
                + " with episode_finish, or try again later");
    }

    private static ToolFailure broken() {
        return new ToolFailure("The environment cannot start this episode: try again, or ask who operates it");
    }
}
