package dev.grindstone.server.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.episodes.Usage;
import dev.grindstone.server.Trouble;
import dev.grindstone.server.agents.choice.AgentChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_added_is_there_when_it_is_opened_again() {
        Run passed = run("mail/a@1#0~1", 1, "passed");
        Run failed = run("mail/a@1#0~1", 2, "failed");
        try (Ledger ledger = Ledger.open(file())) {
            ledger.add(passed);
            ledger.add(failed);
        }

        try (Ledger ledger = Ledger.open(file())) {
            assertThat(ledger.runs()).containsExactly(passed, failed);
            assertThat(ledger.has(passed.key())).isTrue();
            assertThat(ledger.has(new Run.Key("mail/a@1#0~1", 3))).isFalse();
        }
    }

    @Test
    void a_last_line_that_was_torn_is_cut_off_wherever_it_was_torn() throws IOException {
        Run first = run("mail/a@1#0~1", 1, "passed");
        Run second = run("mail/ä@1#0~1", 1, "failed");
        try (Ledger ledger = Ledger.open(file())) {
            ledger.add(first);
        }
        int whole = (int) Files.size(file());
        try (Ledger ledger = Ledger.open(file())) {
            ledger.add(second);
        }
        byte[] all = Files.readAllBytes(file());
        for (int length = whole; length < all.length; length++) {
            Files.write(file(), Arrays.copyOf(all, length));
            try (Ledger ledger = Ledger.open(file())) {
                assertThat(ledger.runs()).as("torn at %d", length).containsExactly(first);
                ledger.add(second);
            }
            assertThat(Files.readAllBytes(file())).isEqualTo(all);
        }
    }

    @Test
    void a_line_that_is_damaged_in_the_middle_is_told_with_its_number() throws IOException {
        Files.writeString(file(), "{\"instance\":\n", StandardOpenOption.CREATE);

        assertThatThrownBy(() -> Ledger.open(file()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("results.jsonl line 1 cannot be read");
    }

    @Test
    void a_run_of_which_nothing_could_be_said_can_be_played_again_and_the_later_line_counts() {
        Run again = run("mail/a@1#0~1", 1, "passed");
        try (Ledger ledger = Ledger.open(file())) {
            ledger.add(run("mail/a@1#0~1", 1, "invalid"));
            ledger.forgetInvalid();
            assertThat(ledger.has(again.key())).isFalse();
            ledger.add(again);
        }

        try (Ledger ledger = Ledger.open(file())) {
            assertThat(ledger.runs()).containsExactly(again);
        }
    }

    @Test
    void a_folder_with_an_evaluation_is_gone_on_with_only_by_the_same_settings_and_when_asked() {
        EvaluationFolder place = new EvaluationFolder(folder.resolve("new"));
        EvaluationSettings settings = new EvaluationSettings("1", AgentChoice.of("noop"), List.of("mail/a@1#0~1"), 2);
        place.begin(settings, true);
        place.begin(settings, true);

        assertThatThrownBy(() -> place.begin(settings, false))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("has an evaluation already: go on with it by --resume");
        assertThatThrownBy(() -> place.begin(
                        new EvaluationSettings("1", AgentChoice.of("solution"), List.of("mail/a@1#0~1"), 3), true))
                .hasMessageContaining("other settings (agent, repeat)");
        assertThat(settings.runs()).isEqualTo(2);
        assertThat(EvaluationFolder.next(folder).path()).isEqualTo(folder.resolve("001"));
    }

    private Path file() {
        return folder.resolve("results.jsonl");
    }

    private static Run run(String instance, int repeat, String outcome) {
        return new Run(
                instance, repeat, outcome, List.of("why"), Map.of(), 3, "", 1.5, Usage.NONE, true, "runs/x/" + repeat);
    }
}
