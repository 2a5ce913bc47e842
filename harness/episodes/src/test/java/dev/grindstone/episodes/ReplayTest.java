package dev.grindstone.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.episodes.action.Action;
import dev.grindstone.episodes.action.At;
import dev.grindstone.episodes.recording.EpisodeRecord;
import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.episodes.recording.Recording;
import dev.grindstone.episodes.recording.RecordingException;
import dev.grindstone.episodes.recording.Replay;
import dev.grindstone.episodes.recording.ReplayReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final int AT_ONCE = 4;

    private static House house;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        house = new House(AT_ONCE);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void everything_is_written_down() throws Exception {
        record();

        EpisodeRecord read = Recording.read(folder);
        assertThat(read.task()).isEqualTo("pad/add-line@1#0~42");
        assertThat(read.seed()).isEqualTo(42);
        assertThat(read.image()).startsWith("sha256:");
        assertThat(read.versions()).isEqualTo(Map.of("grindstone", "0.1.0"));
        assertThat(read.steps()).extracting(RecordedStep::step).containsExactly(0, 1, 2, 3, 4);
        assertThat(read.verdict())
                .isEqualTo(new EpisodeRecord.RecordedVerdict("passed", List.of(), Map.of("the line", true)));
        RecordedStep added = read.steps().get(3);
        assertThat(added.actions()).hasToString("[{\"type\":\"click\",\"at\":{\"role\":\"button\",\"name\":\"Add\"}}]");
        assertThat(added.changes()).hasSize(1);
        assertThat(added.changes().get(0).after()).containsEntry("text", "milk");
        assertThat(folder.resolve("images/0003.png")).isNotEmptyFile();
        assertThat(folder.resolve("snapshots/0003.txt")).content().contains("milk at 2026-05-18");
        try (var files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void it_can_be_read_before_the_end() throws Exception {
        house.play(episode -> {
            Recording recording = Recording.begin(folder, episode, Map.of());
            recording.step(List.of(new Action.Wait(100)));
            return recording.record();
        });

        EpisodeRecord read = Recording.read(folder);
        assertThat(read.steps()).hasSize(2);
        assertThat(read.verdict()).isNull();
    }

    @Test
    void replays_at_the_same_time_are_equal_in_every_state_and_picture() throws Exception {
        EpisodeRecord recorded = record();

        List<CompletableFuture<ReplayReport>> replays = new ArrayList<>();
        for (int replay = 0; replay < AT_ONCE; replay++) {
            replays.add(house.pool.run(stage ->
                    house.play(stage, new AddLine(House.SEED, 20), episode -> new Replay(recorded).run(episode))));
        }
        for (CompletableFuture<ReplayReport> replay : replays) {
            assertThat(replay.join()).hasToString("pad/add-line@1#0~42: equal in all of 4 steps");
        }
    }

    @Test
    void the_first_difference_is_named_with_both_values() throws Exception {
        EpisodeRecord recorded = record();
        Path file = folder.resolve("episode.json");
        Files.writeString(file, Files.readString(file).replace("\"milk\"", "\"silk\""));

        ReplayReport report = house.play(episode -> new Replay(Recording.read(folder)).run(episode));

        ReplayReport.Difference difference = report.difference().orElseThrow();
        assertThat(report.isEqual()).isFalse();
        assertThat(difference.step()).isEqualTo(2);
        assertThat(difference.what()).isEqualTo("screenshot");
        assertThat(difference.recorded())
                .isEqualTo(
                        java.util.Objects.requireNonNull(recorded.steps().get(2).screenshot())
                                .sha256());
        assertThat(difference.replayed()).startsWith("sha256:").isNotEqualTo(difference.recorded());
        assertThat(report)
                .asString()
                .startsWith("pad/add-line@1#0~42: differs at step 2, screenshot: recorded sha256:");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named_with_the_remedy() throws Exception {
        Path file = Files.writeString(folder.resolve("full"), "");

        assertThatThrownBy(() -> house.play(episode -> Recording.begin(file.resolve("inside"), episode, Map.of())))
                .hasCauseInstanceOf(RecordingException.class)
                .hasMessageContaining("The recording cannot write " + file.resolve("inside"))
                .hasMessageEndingWith("free some space, or record to another folder");
    }

    @Test
    void a_folder_without_a_recording_is_said_to_have_none() {
        assertThatThrownBy(() -> Recording.read(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageEndingWith("it needs a whole episode.json");
    }

    private EpisodeRecord record() throws InterruptedException {
        return house.play(episode -> {
            Recording recording = Recording.begin(folder, episode, Map.of("grindstone", "0.1.0"));
            recording.step(List.of(new Action.Move(new At.Point(200, 90))));
            recording.step(List.of(new Action.SetValue(At.Role.of("textbox", "Text"), "milk")));
            recording.step(List.of(Action.Click.on(At.Role.of("button", "Add"))));
            recording.step(List.of(new Action.Finish("success")));
            recording.finish();
            return recording.record();
        });
    }
}
