package dev.grindstone.server.api.episodes;

import dev.grindstone.server.api.operation.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Doc("An episode that has just started.")
record Started(
        @Doc("Its id.") String id,

        @Doc("The instance, task@revision#variant~seed.") String task,

        @Doc("SHA-256 over the bytes of its world before anything happened; the same for all episodes of the instance"
                + " in this process.")
        String startDigest,

        @Doc("Whether there is no step to take, because the environment is in trouble: the episode must not be scored.")
        boolean ended,

        @Doc("What the trouble is.") @Nullable String trouble,
        @Doc("What the agent sees first.") ObservationView observation) {

    static Started of(Session session) {
        return new Started(
                session.id(),
                session.standing().task(),
                session.startDigest(),
                session.standing().ended(),
                session.standing().trouble().orElse(null),
                ObservationView.of(session.standing().seen()));
    }

    /** Episodes that started at once, from the same bytes. */
    @Doc("Episodes of one instance that have just started, from the same bytes.")
    record Group(
            @Doc("Their ids.") List<String> ids,

            @Doc("The instance, task@revision#variant~seed.")
            String task,

            @Doc("SHA-256 over the bytes of the world of each.")
            String startDigest,

            @Doc("Each of them, in the order of the ids.") List<Started> episodes) {

        static Group of(List<Session> sessions) {
            List<Started> episodes = sessions.stream().map(Started::of).toList();
            return new Group(
                    episodes.stream().map(Started::id).toList(),
                    episodes.get(0).task(),
                    episodes.get(0).startDigest(),
                    episodes);
        }
    }
}
