package dev.grindstone.server.cli.evaluation;

import dev.grindstone.server.cli.console.Console;
import dev.grindstone.server.evaluation.Progress;
import dev.grindstone.server.evaluation.Run;
import dev.grindstone.server.explaining.Ink;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** How an evaluation goes on: one line that changes where there is a terminal, one line for each run where there is none. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int LONGEST_REASON = 100;

    private final Console console;
    private final boolean isLive;
    private final Ink ink;
    private int runs;
    private int known;
    private int done;
    private int passed;
    private int invalid;
    private double dollars;
    private long begun;

    ProgressLine(Console console) {
        this(console, Ansi.AUTO.enabled());
    }

    ProgressLine(Console console, boolean isLive) {
        this.console = console;
        this.isLive = isLive;
        this.ink = new Ink(isLive);
    }

    @Override
    public void begin(int all, int there) {
        runs = all;
        known = there;
        // For the estimate a person reads while waiting, in real time.
        begun = System.nanoTime();
        console.progress(all + (all == 1 ? " run" : " runs") + (there == 0 ? "" : ", " + there + " of them known"));
        status();
    }

    @Override
    public void finished(Run run) {
        done++;
        passed += run.passed() ? 1 : 0;
        invalid += run.isInvalid() ? 1 : 0;
        Double cost = run.usage().dollars();
        dollars += cost == null ? 0 : cost;
        if (isLive) {
            console.live("");
        }
        String sign = run.passed() ? "✓" : run.isInvalid() ? "!" : "✗";
        String reason = run.reasons().isEmpty()
                ? ""
                : "  " + cut(Ink.plain(run.reasons().get(0)));
        console.progress(String.format(
                Locale.ROOT,
                "%s %s %s  %d steps, %.1f s%s",
                position(),
                ink.outcome(run.outcome(), sign),
                run.instance() + (run.repeat() > 1 ? " (" + run.repeat() + ")" : ""),
                run.steps(),
                run.seconds(),
                ink.quiet(reason)));
        status();
    }

    private String position() {
        int width = String.valueOf(runs).length();
        return String.format(Locale.ROOT, "%" + width + "d/%d", known + done, runs);
    }

    private void status() {
        int left = runs - known - done;
        if (isLive && left > 0) {
            console.live(position() + "  " + ink.outcome("passed", passed + " passed") + ", "
                    + ink.outcome("failed", (done - passed - invalid) + " failed")
                    + (invalid == 0 ? "" : ", " + ink.outcome("invalid", invalid + " invalid"))
                    + (dollars == 0 ? "" : String.format(Locale.ROOT, ", $%.2f", dollars))
                    + (done == 0
                            ? ""
                            : ", about " + told(elapsed().dividedBy(done).multipliedBy(left)) + " left"));
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static String told(Duration time) {
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }

    @Override
    public void close() {
        if (isLive) {
            console.live("");
        }
    }
}
