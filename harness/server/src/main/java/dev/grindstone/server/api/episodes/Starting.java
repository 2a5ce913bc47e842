package dev.grindstone.server.api.episodes;

import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.stage.Stage;
import dev.grindstone.episodes.task.PackTask;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.server.fleet.Idleness;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.tasks.check.Referee;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts episodes of one instance, all or none. */
final class Starting {

    private final Rooms rooms;
    private final Site site;
    private final Referee referee;
    private final Opening opening;

    Starting(Rooms rooms, Site site, Referee referee, Opening opening) {
        this.rooms = rooms;
        this.site = site;
        this.referee = referee;
        this.opening = opening;
    }

    /** An episode at each place; they open side by side. */
    List<Session> at(List<Place> places) {
        List<CompletableFuture<Session>> starting =
                places.stream().map(this::start).toList();
        List<Session> started = new ArrayList<>();
        RuntimeException failure = null;
        for (CompletableFuture<Session> each : starting) {
            try {
                started.add(each.join());
            } catch (CompletionException e) {
                failure = e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        if (failure != null) {
            started.forEach(session -> session.abandon("because not all of its group could be started"));
            if (!opening.keepsPlace()) {
                places.forEach(Place::close);
            }
            throw failure;
        }
        started.forEach(rooms::add);
        return started;
    }

    private CompletableFuture<Session> start(Place place) {
        return place.submit(stage -> start(place, stage));
    }

    private Session start(Place place, Stage stage) {
        String id = rooms.nextId();
        World world = site.worlds().createHidden(id, opening.image(), TimeMode.STEPPED);
        try {
            String digest = world.imageDigest();
            Episode episode = Episode.start(
                    new PackTask(opening.instance(), referee.open(opening.instance(), opening.image())),
                    world,
                    site.worlds().token(world),
                    stage,
                    opening.settings());
            return new Session(
                    id,
                    new Session.Game(place, episode, () -> leave(id, place)),
                    digest,
                    opening.surface(),
                    (opening.keepsPlace() ? Idleness.allowed() : rooms.idleness()).attention());
        } catch (RuntimeException e) {
            site.worlds().close(id);
            throw e;
        }
    }

    private void leave(String id, Place place) {
        site.worlds().close(id);
        if (!opening.keepsPlace()) {
            place.close();
        }
    }
}
