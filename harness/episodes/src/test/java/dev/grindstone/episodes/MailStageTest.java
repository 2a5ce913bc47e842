package dev.grindstone.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.WorldSource;
import dev.grindstone.mail.MailClone;
import dev.grindstone.tasks.model.Ending;
import dev.grindstone.tasks.verdict.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A real clone on the stage: htmx, the kit's scripts, fonts and icons, compose and undo. */
class MailStageTest {
    private static final int AT_ONCE = 3;

    @Test
    void a_correspondence_gives_the_same_pictures_and_states_in_every_run() throws Exception {
        try (House house = new House(AT_ONCE, new MailClone(), new Office())) {
            List<String> first = house.pool
                    .run(stage -> house.play(stage, new Errand(), MailStageTest::correspond))
                    .join();
            assertThat(first).noneMatch(step -> step.contains("ERROR"));
            assertThat(first).last().isEqualTo("sent [Hello Ben]");

            List<CompletableFuture<List<String>>> again = new ArrayList<>();
            for (int run = 0; run < AT_ONCE; run++) {
                again.add(house.pool.run(stage -> house.play(stage, new Errand(), MailStageTest::correspond)));
            }
            for (CompletableFuture<List<String>> run : again) {
                assertThat(run.join()).isEqualTo(first);
            }
        }
    }

    private static List<String> correspond(Episode episode) {
        List<String> seen = new ArrayList<>();
        seen.add("start " + episode.observation().screenshot());
        for (Action action : new Errand().solution()) {
            Observation observation = episode.step(List.of(action)).observation();
            String error = observation.lastActionError() == null ? "" : " ERROR " + observation.lastActionError();
            if (episode.ended()) {
                return List.of("ERROR at step " + episode.step() + ", " + action + ": " + episode.finish());
            }
            seen.add(observation.step() + " " + action.type() + error + " " + observation.url() + " "
                    + observation.screenshot() + " " + episode.world().stateDigest());
        }
        seen.add("sent " + episode.world().turn(MailStageTest::sent));
        return seen;
    }

    private static List<String> sent(World world) {
        return world.db("mail")
                .fetch("SELECT subject FROM mail.message WHERE folder IS NULL OR kind = 'sent' ORDER BY id")
                .map(row -> row.get(0, String.class));
    }

    /** Reads a mail, searches, and sends one. */
    private record Errand() implements EpisodeTask {
        @Override
        public String id() {
            return "mail/correspond@1#0~42";
        }

        @Override
        public long seed() {
            return House.SEED;
        }

        @Override
        public String goal() {
            return "Write to Ben.";
        }

        @Override
        public String app() {
            return "mail";
        }

        @Override
        public String path() {
            return "/mail/u/0/";
        }

        @Override
        public int maxSteps() {
            return 50;
        }

        @Override
        public List<Action> solution() {
            return List.of(
                    new Action.Move(new At.Point(500, 180)),
                    Action.Click.on(new At.Point(500, 180)),
                    new Action.History(Action.History.Direction.BACK),
                    new Action.SetValue(At.Role.of("combobox", "Search mail"), "invoice"),
                    Action.Press.keys("Enter"),
                    new Action.Wait(3000),
                    Action.Press.keys("c"),
                    Action.Type.text("ben@lima.example"),
                    Action.Press.keys("Enter"),
                    Action.Click.on(At.Role.of("textbox", "Subject")),
                    Action.Type.text("Hello Ben"),
                    new Action.Wait(5000),
                    Action.Press.keys("Control", "Enter"),
                    new Action.Wait(20_000));
        }

        @Override
        public Verdict verdict(World world, Ending ending) {
            return new Verdict.Passed();
        }
    }

    /** Three mails of a protagonist. */
    private static final class Office implements WorldSource {
        @Override
        public String name() {
            return "office";
        }

        @Override
        public void fill(WorldBuilder world, long seed) {
            world.present(Instant.parse("2026-05-18T13:12:00Z"), ZoneId.of("Europe/Lisbon"));
            Person ana = world.person(new Person(7, "Ana Lima", "Ana", "ana@lima.example", "pass", "Editor", "Lima"));
            world.protagonist(ana);
            for (String subject : List.of("Lunch on Friday", "Invoice 4711", "Minutes of the meeting")) {
                world.run(
                        "mail.import",
                        ana,
                        Map.of(
                                "owner",
                                "ana@lima.example",
                                "from",
                                "Ben Reis <ben@lima.example>",
                                "to",
                                List.of("Ana Lima <ana@lima.example>"),
                                "subject",
                                subject,
                                "text",
                                subject + ", as we said.",
                                "at",
                                Instant.parse("2026-05-17T09:00:00Z")));
            }
        }
    }
}
