package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.surface.Surface;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import dev.grindstone.server.api.tasks.VerdictView;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.tasks.instance.TaskInstance;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An episode's life, from start to verdict. */
public final class EpisodeRoutes {

    private static final String FULL =
            "No browser, or no seat is free, or the server is being emptied; Retry-After says"
                    + " when it is worth trying again.";

    @Doc("An episode.")
    record EpisodeView(
            @Doc("Its id.") String id,

            @Doc("The instance, task@revision#variant~seed.")
            String task,

            @Doc("How many steps were taken.") int step,

            @Doc("What came of it, once it is finished.") @Nullable
            VerdictView verdict,

            @Doc("Why it was ended without a verdict, if it was.") @Nullable
            String abandoned) {

        private static EpisodeView of(Session session) {
            return new EpisodeView(
                    session.id(),
                    session.standing().task(),
                    session.standing().step(),
                    session.verdict().map(VerdictView::of).orElse(null),
                    session.abandoned().orElse(null));
        }
    }

    @Doc("Episodes, the oldest first.")
    record EpisodeList(List<EpisodeView> episodes) {}

    private final Rooms rooms;
    private final Shelf shelf;
    private final Consumer<String> progress;

    /** Routes over the rooms, for the tasks of a shelf. */
    public EpisodeRoutes(Rooms rooms, Shelf shelf, Consumer<String> progress) {
        this.rooms = rooms;
        this.shelf = shelf;
        this.progress = progress;
    }

    /** The operations. */
    public List<Operation> operations() {
        return List.of(
                Operation.get("/v1/episodes", "listEpisodes", "All episodes this server remembers.")
                        .answers(200, EpisodeList.class)
                        .by(http -> new EpisodeList(
                                rooms.sessions().stream().map(EpisodeView::of).toList())),
                Operation.post("/v1/episodes", "startEpisode", "Open a task's start page in a fresh world.")
                        .takes(NewEpisode.class)
                        .answers(201, Started.class)
                        .may(404, "There is no such task, revision or variant.")
                        .may(503, FULL)
                        .by(http -> Started.of(
                                open(http.bodyAsClass(NewEpisode.class), 1).get(0))),
                Operation.post(
                                "/v1/episodes/group",
                                "startGroup",
                                "Start several episodes of one instance, each in a world of its own: all or none.")
                        .takes(NewGroup.class)
                        .answers(201, Started.Group.class)
                        .may(404, "There is no such task, revision or variant.")
                        .may(503, FULL)
                        .by(http -> group(http.bodyAsClass(NewGroup.class))),
                Operation.get("/v1/episodes/{id}", "getEpisode", "One episode.")
                        .answers(200, EpisodeView.class)
                        .by(http -> EpisodeView.of(session(http))),
                Operation.post("/v1/episodes/{id}/act", "act", "Carry out actions or a model's calls, and look once.")
                        .takes(Deeds.class)
                        .answers(200, StepView.class)
                        .may(409, "The episode has ended.")
                        .may(410, "The episode was ended because nobody asked anything of it.")
                        .by(http -> act(session(http), http.bodyAsClass(Deeds.class))),
                Operation.post("/v1/episodes/{id}/finish", "finishEpisode", "End the episode, and say what came of it.")
                        .answers(200, VerdictView.class)
                        .may(410, "The episode was ended because nobody asked anything of it.")
                        .by(http -> VerdictView.of(session(http).finish())));
    }

    private Session session(Context http) {
        return rooms.session(http.pathParam("id"));
    }

    private static StepView act(Session session, Deeds deeds) {
        return StepView.of(session, deeds.in(session));
    }

    private Started.Group group(NewGroup wish) {
        if (wish.count() < 1) {
            throw Trouble.badInput(
                    "a group of " + wish.count() + " episodes is none", wish.count(), "ask for at least one");
        }
        List<Session> sessions = open(wish.each(), wish.count());
        sessions.stream()
                .flatMap(session -> session.standing().trouble().stream())
                .findFirst()
                .ifPresent(trouble -> {
                    sessions.forEach(session -> session.abandon("because not all of its group could be started"));
                    throw Trouble.environment("not all of the group could be started: " + trouble, wish.task(), "");
                });
        return Started.Group.of(sessions);
    }

    /** First the seats, which may all be taken, and then what costs time. */
    private List<Session> open(NewEpisode wish, int count) {
        Wanted wanted = Wanted.of(shelf, wish.task(), wish.variant(), wish.seed());
        Surface language = wish.language();
        List<Place> places = rooms.reserve(count);
        try (Start start = Start.of(shelf, wanted, progress)) {
            TaskInstance instance = start.instance(wanted);
            return rooms.start(places, new Opening(instance, start.image(instance), wish.settings(), language, false));
        } catch (RuntimeException e) {
            places.forEach(Place::close);
            throw e;
        }
    }
}
