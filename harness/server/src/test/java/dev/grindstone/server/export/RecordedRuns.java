package dev.grindstone.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.Decision;
import dev.grindstone.episodes.Episode;
import dev.grindstone.episodes.EpisodeSettings;
import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.recording.Recording;
import dev.grindstone.server.Home;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import dev.grindstone.server.play.AgentKind;
import dev.grindstone.server.play.Browsers;
import dev.grindstone.server.play.Playground;
import dev.grindstone.server.shelf.Shelf;
import dev.grindstone.server.shelf.Start;
import dev.grindstone.server.shelf.Wanted;
import dev.grindstone.tasks.instance.TaskInstance;
import dev.grindstone.tasks.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two recordings as they are made: of a hand that solves its task, and of an agent that thinks, clicks and gives up. */
final class RecordedRuns {

    static final String TASK = "mail/archive-sender-notices";
    static final String SOLVED = "a-solved";
    static final String GIVEN_UP = "b-given-up";

    private RecordedRuns() {}

    static void into(Path folder) {
        Installation installation = Installation.in(new Home(Path.of("target", "home")));
        Shelf shelf = Shelf.of(installation, null);
        Wanted wanted = Wanted.of(shelf, TASK, null, null);
        try (Start start = Start.of(shelf, wanted, line -> {});
                Site site = Site.open(installation, 0);
                Playground playground = new Playground(site, new Browsers(line -> {}), 1)) {
            TaskInstance instance = start.instance(wanted);
            assertThat(Stream.generate(() -> playground
                                    .play(instance, start.image(instance), AgentKind.SOLUTION, folder.resolve(SOLVED))
                                    .verdict())
                            .limit(3)
                            // A machine that is too busy for its browser says nothing about the export.
                            .filter(verdict -> !(verdict instanceof Verdict.Invalid))
                            .findFirst())
                    .get()
                    .isInstanceOf(Verdict.Passed.class);
            playground.inWorld(start.image(instance), (stage, world) -> {
                String token = site.worlds().token(world);
                try (Episode episode = Episode.start(
                        playground.task(instance, start.image(instance)),
                        world,
                        token,
                        stage,
                        EpisodeSettings.standard())) {
                    return giveUp(Recording.begin(
                            folder.resolve(GIVEN_UP), episode, Map.of("grindstone", "0.1.0", "agent", "pessimist")));
                }
            });
        }
    }

    private static boolean giveUp(Recording recording) {
        recording.step(Decision.of(List.of(Action.Click.on(new At.Point(640, 32)), Action.Type.text("notices")))
                .saying("I look for the notices."));
        recording.step(
                Decision.of(List.of(Action.Click.on(new At.Ref("e999999")))).saying("There they are: \"e999999\"."));
        recording.step(List.of(new Action.Infeasible("not_found: there are none", null)));
        return recording.finish().passed();
    }

    /** Copies a recording, to be damaged. */
    static Path copy(Path recording, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(recording)) {
            for (Path file : files.toList()) {
                Path copied = target.resolve(recording.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
        return target;
    }
}
