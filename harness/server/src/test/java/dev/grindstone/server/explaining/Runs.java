package dev.grindstone.server.explaining;

import dev.grindstone.episodes.action.ActionJson;
import dev.grindstone.episodes.recording.EpisodeRecord;
import dev.grindstone.episodes.recording.EpisodeRecord.RecordedVerdict;
import dev.grindstone.episodes.recording.Grading;
import dev.grindstone.episodes.recording.Grading.Done;
import dev.grindstone.episodes.recording.Grading.End;
import dev.grindstone.episodes.recording.Grading.Judged;
import dev.grindstone.episodes.recording.Grading.Said;
import dev.grindstone.episodes.recording.KeptChange;
import dev.grindstone.episodes.recording.RecordedStep;
import dev.grindstone.episodes.recording.RecordedStep.Evidence;
import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.kit.change.Change;
import dev.grindstone.tasks.check.Asked;
import dev.grindstone.tasks.check.Asked.Wanted;
import dev.grindstone.tasks.check.Deeds;
import dev.grindstone.tasks.problem.Spot;
import dev.grindstone.tasks.verdict.Allowed;
import dev.grindstone.tasks.verdict.Reason;
import dev.grindstone.tasks.verdict.Reason.Fault;
import dev.grindstone.tasks.verdict.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs as they are read from disk, made up. */
public final class Runs {

    /** What a person who is up to no good may send as a mail's subject. */
    public static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u001b[2J\u202e";

    private static final String TABLE = "mail.message";
    private static final List<KeptChange> EXPECTED =
            List.of(update(1, 1, "10", "folder", "inbox", "archive"), update(2, 1, "11", "folder", "inbox", "archive"));

    private Runs() {}

    public static StoredRun passed() {
        Allowed opened = new Allowed(
                new Spot("mail/x.yaml", 7),
                TABLE,
                "12",
                "is_read",
                "true",
                1,
                "mail.message 12 (\"Mail 12\"): allowed, is_read became true (mail/x.yaml:7) (step 1)");
        return run(
                new Verdict.Passed(List.of(opened)),
                new Wanted("nothing", null, null),
                new Said("finished", null),
                update(1, 1, "12", "is_read", "false", "true"),
                update(2, 2, "10", "folder", "inbox", "archive"),
                update(3, 2, "11", "folder", "inbox", "archive"),
                made(4, 2, "mail.search_text", "12", "words", "x"));
    }

    public static StoredRun failed() {
        return run(
                new Verdict.Failed(List.of(
                        new Reason(
                                Fault.ANSWER, "", "", null, "$4,820", "$4,200", 0, "the answer $4,200 is not $4,820"),
                        new Reason(
                                Fault.MISSING,
                                TABLE,
                                "10",
                                "folder",
                                "archive",
                                "inbox",
                                0,
                                "mail.message 10 (\"Mail 10\"): folder should have become archive but stayed inbox"),
                        new Reason(
                                Fault.WRONG,
                                TABLE,
                                "11",
                                "folder",
                                "archive",
                                "trash",
                                1,
                                "mail.message 11 (\"Mail 11\"): folder should have become archive but became trash (step 1)"),
                        new Reason(
                                Fault.EXTRA,
                                TABLE,
                                "99",
                                null,
                                null,
                                null,
                                2,
                                "mail.message 99 (\"x\"): was created; the task does not ask for it (step 2)"))),
                new Wanted("answer", "money", "$4,820"),
                new Said("answered", "$4,200"),
                update(1, 1, "11", "folder", "inbox", "trash"),
                update(2, 1, "13", "is_starred", "false", "true"),
                new KeptChange(made(3, 2, TABLE, "99", "subject", HOSTILE).change(), HOSTILE),
                update(4, 2, "13", "is_starred", "true", "false"));
    }

    public static StoredRun invalid() {
        return run(
                new Verdict.Invalid("the browser vanished"),
                new Wanted("nothing", null, null),
                new Said("finished", null),
                update(1, 1, "10", "folder", "inbox", "archive"));
    }

    /** A run that stopped after two steps without a word. */
    public static StoredRun interrupted() {
        StoredRun whole = passed();
        EpisodeRecord all = whole.episode();
        EpisodeRecord begun = new EpisodeRecord(
                1, all.task(), all.seed(), all.goal(), all.image(), all.versions(), all.steps(), null);
        return new StoredRun(
                whole.folder(), begun, null, null, List.of(), List.of(), List.of("There is no grading.json"));
    }

    private static StoredRun run(Verdict verdict, Wanted wanted, Said said, KeptChange... changes) {
        List<Change> log = List.of(changes).stream().map(KeptChange::change).toList();
        Asked asked = new Asked(
                "mail/x",
                "mail/x#3",
                3,
                1,
                "office",
                "mail",
                "/mail/u/0/",
                "Dana Whitfield",
                "Do <b>it</b>.",
                Map.of("me", "1", "sender", "Acme & Sons"),
                wanted,
                30,
                "sha256:1",
                List.of("mail.search_text"),
                "goal: Do <b>it</b>.\n");
        Evidence none = new Evidence("none", "");
        Instant rest = Instant.parse("2026-05-18T13:13:00Z");
        Grading grading = new Grading(1, asked, new End(said, Judged.of(verdict), new Done(rest, none, none), null));
        EpisodeRecord episode = new EpisodeRecord(
                1,
                "mail/x#3",
                1,
                "Do <b>it</b>.",
                "sha256:0",
                Map.of("grindstone", "0.1.0"),
                List.of(
                        step(0, log),
                        step(1, log, "{'type':'click','at':{'role':'button','name':'Archive'}}"),
                        step(2, log, "{'type':'type','text':'a'}", "{'type':'press','chord':['ctrl','Enter']}")),
                new RecordedVerdict(verdict.word(), List.of(), null));
        return new StoredRun(
                Path.of("runs", "one"), episode, grading, new Deeds(rest, log), List.of(changes), EXPECTED, List.of());
    }

    private static RecordedStep step(int number, List<Change> log, String... actions) {
        return new RecordedStep(
                number,
                List.of(actions).stream()
                        .map(json -> ActionJson.write(ActionJson.parse(json.replace('\'', '"'))))
                        .toList(),
                "http://mail.localhost:7070/mail/u/0/",
                "Inbox",
                number == 2 ? "The control e9 is covered" : null,
                null,
                null,
                "sha256:s" + number,
                log.stream().filter(change -> change.step() == number).toList(),
                0,
                number == 2);
    }

    private static KeptChange update(long seq, int step, String key, String column, String before, String after) {
        return new KeptChange(
                new Change(seq, step, TABLE, Change.Kind.UPDATE, key, Map.of(column, before), Map.of(column, after)),
                "\"Mail " + key + "\"");
    }

    private static KeptChange made(long seq, int step, String table, String key, String column, String value) {
        return new KeptChange(
                new Change(seq, step, table, Change.Kind.INSERT, key, Map.of(), Map.of(column, value)), "");
    }
}
