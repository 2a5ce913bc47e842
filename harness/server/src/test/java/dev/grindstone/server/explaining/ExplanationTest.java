package dev.grindstone.server.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.server.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void a_run_that_passed_says_what_was_done_and_what_was_allowed_by_which_line() {
        assertThat(String.join("\n", lines(Runs.passed()))).isEqualTo("""
                ✓ passed  mail/x#3  2 steps, runs/one

                Asked      Do <b>it</b>.
                Start      office, seed 1: mail /mail/u/0/ as Dana Whitfield
                           sender = “Acme & Sons”
                Answer     expected: no answer
                           ✓ given: no answer

                Done  2 rows
                  ✓ folder: inbox → archive  mail.message  2 rows
                      "Mail 10"  10  step 2
                      "Mail 11"  11  step 2

                Allowed  1 row
                  ~ is_read became true  mail.message  allowed by mail/x.yaml:7
                      "Mail 12"  12  step 1

                What happened
                   0  start at http://mail.localhost:7070/mail/u/0/
                   1  click button “Archive”
                      ~ is_read: false → true  mail.message  allowed by mail/x.yaml:7
                          "Mail 12"  12
                   2  type “a”; then press Control+Enter
                      ! The control e9 is covered
                      ✓ folder: inbox → archive  mail.message  2 rows  as expected
                          "Mail 10"  10
                          "Mail 11"  11
                      · created  mail.search_text  no check looks at it
                          row 12""");
    }

    @Test
    void a_run_that_failed_says_what_was_missing_wrong_and_too_much_and_what_the_answer_should_have_been() {
        Explanation told = Explainer.of(Runs.failed());

        assertThat(told.faults())
                .extracting(
                        Group::judgement,
                        Group::what,
                        group -> group.rows().get(0).step())
                .containsExactly(
                        tuple(Judgement.MISSING, "folder should have become archive but stayed inbox", 0),
                        tuple(Judgement.WRONG, "folder should have become archive but became trash", 1),
                        tuple(Judgement.EXTRA, "was created", 2));
        assertThat(told.answer())
                .isEqualTo(new Explanation.Answer("$4,820 (money)", "“$4,200”", "the answer $4,200 is not $4,820"));
        assertThat(told.steps().get(1).changes())
                .extracting(Group::what, Group::judgement)
                .containsExactly(
                        tuple("folder: inbox → trash", Judgement.WRONG),
                        tuple("is_starred: false → true", Judgement.OVERWRITTEN));
        assertThat(told.steps().get(2).changes())
                .extracting(Group::what, Group::judgement)
                .containsExactly(
                        tuple("created", Judgement.EXTRA), tuple("is_starred: true → false", Judgement.OVERWRITTEN));
        assertThat(lines(Runs.failed()))
                .contains(
                        "Missing  1 row",
                        "Wrong  1 row",
                        "Too much  1 row",
                        "  ✗ the answer $4,200 is not $4,820",
                        "           ✗ given: “$4,200”");
    }

    @Test
    void a_run_that_was_invalid_blames_the_environment_and_judges_nothing() {
        Explanation told = Explainer.of(Runs.invalid());

        assertThat(told.steps().get(1).changes()).extracting(Group::judgement).containsExactly(Judgement.OPEN);
        assertThat(lines(Runs.invalid()))
                .contains("The environment was in trouble", "  the browser vanished")
                .startsWith("✗ invalid  mail/x#3  2 steps, runs/one");
    }

    @Test
    void a_run_that_was_interrupted_is_told_as_far_as_it_came() {
        assertThat(lines(Runs.interrupted()))
                .startsWith("… unfinished  mail/x#3  2 steps, runs/one")
                .contains(
                        "   1  click button “Archive”",
                        "      · is_read: false → true  mail.message  not judged",
                        "  ! There is no grading.json");
    }

    @Test
    void nothing_that_was_written_into_a_mail_reaches_the_terminal_as_a_command() {
        String text = String.join("\n", lines(Runs.failed()));

        assertThat(text).contains("<script>alert(1)</script>").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void colour_is_never_alone() {
        List<String> coloured = ExplanationText.lines(Explainer.of(Runs.failed()), new Ink(true));

        assertThat(String.join("\n", coloured)).contains("\u001b[31m✗ was created\u001b[0m");
        assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(lines(Runs.failed()));
    }

    @Test
    void machines_get_all_of_it() {
        assertThat(Json.line(Explainer.of(Runs.failed())))
                .contains("\"outcome\":\"failed\"", "\"judgement\":\"extra\"", "\"expected\":\"$4,820 (money)\"");
    }

    @Test
    void a_ref_is_told_by_the_control_it_was() {
        SnapshotRefs refs = new SnapshotRefs("""
                - main [ref=e1]:
                  - button "Say \\"hi\\"" [ref=e12] [cursor=pointer]
                  - 'link "Re: it''s on" [ref=e13]':
                  - generic [ref=e14]
                """);

        assertThat(refs.control("e12")).isEqualTo("button “Say \"hi\"”");
        assertThat(refs.control("e13")).isEqualTo("link “Re: it's on”");
        assertThat(refs.control("e14")).isEqualTo("generic e14");
        assertThat(refs.control("e15")).isEqualTo("e15");
    }

    private static List<String> lines(StoredRun run) {
        return ExplanationText.lines(Explainer.of(run), new Ink(false)).stream()
                .map(String::stripTrailing)
                .toList();
    }
}
