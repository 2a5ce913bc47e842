package dev.grindstone.server.explaining;

import dev.grindstone.server.explaining.Explanation.Answer;
import dev.grindstone.server.explaining.Explanation.Start;
import dev.grindstone.server.explaining.Group.Row;
import java.util.ArrayList;
import java.util.List;

/** An explanation for a terminal, one text a line. */
public final class ExplanationText {

    private static final int WIDTH = 100;
    private static final int ROWS = 6;
    private static final String FIELD = "%-10s ";

    private final Explanation told;
    private final Ink ink;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Explanation told, Ink ink) {
        this.told = told;
        this.ink = ink;
    }

    /** The lines of an explanation. */
    public static List<String> lines(Explanation told, Ink ink) {
        ExplanationText text = new ExplanationText(told, ink);
        text.head();
        text.verdict();
        text.steps();
        text.flaws();
        return text.lines;
    }

    private void head() {
        String sign = told.outcome().equals("passed") ? "✓" : told.outcome().equals("unfinished") ? "…" : "✗";
        String steps = told.taken() + (told.taken() == 1 ? " step" : " steps");
        lines.add(ink.outcome(told.outcome(), sign + " " + told.outcome()) + "  " + ink.strong(told.instance()) + "  "
                + ink.quiet(steps + ", " + told.run()));
        lines.add("");
        field("Asked", told.goal());
        Start start = told.start();
        if (start != null) {
            field(
                    "Start",
                    start.world() + ", seed " + start.seed() + ": " + start.app() + " " + start.path() + " as "
                            + start.person());
            start.values().forEach((name, value) -> field("", name + " = " + value));
        }
        Answer answer = told.answer();
        if (answer != null) {
            Judgement judged = answer.fault() == null ? Judgement.EXPECTED : Judgement.WRONG;
            field("Answer", "expected: " + answer.expected());
            lines.add(
                    String.format(FIELD, "") + ink.of(judged, judged.sign() + " given: " + Ink.plain(answer.given())));
        }
    }

    private void verdict() {
        if (told.trouble() != null) {
            title(told.outcome().equals("invalid") ? "The environment was in trouble" : "Why", 0);
            lines.add("  " + Ink.plain(told.trouble()));
        }
        Answer answer = told.answer();
        if (answer != null && answer.fault() != null) {
            title("Answer", 0);
            lines.add("  " + ink.of(Judgement.WRONG, "✗ " + Ink.plain(answer.fault())));
        }
        section("Done", told.done());
        section("Missing", told.faults(Judgement.MISSING));
        section("Wrong", told.faults(Judgement.WRONG));
        section("Too much", told.faults(Judgement.EXTRA));
        section("Allowed", told.allowed());
    }

    private void section(String name, List<Group> groups) {
        if (!groups.isEmpty()) {
            title(name, Explanation.rows(groups));
            groups.forEach(group -> group(group, "  ", false));
        }
    }

    private void steps() {
        title("What happened", 0);
        for (StepAccount step : told.steps()) {
            String number = step.step() == null ? "·" : String.valueOf(step.step());
            String did = step.step() == null
                    ? "after the last step, in the minute until everything came to rest"
                    : step.step() == 0
                            ? "start at " + step.url()
                            : step.actions().isEmpty() ? "only looked" : String.join("; then ", step.actions());
            lines.add(String.format("%4s  ", number) + ink.strong(Ink.plain(did)));
            if (step.error() != null) {
                lines.add("      " + ink.of(Judgement.WRONG, "! " + Ink.plain(step.error())));
            }
            step.changes().forEach(group -> group(group, "      ", true));
        }
    }

    private void group(Group group, String indent, boolean isInStep) {
        Judgement judgement = group.judgement();
        int all = group.rows().size();
        String label = isInStep || judgement == Judgement.ALLOWED ? "  " + judgement.label() : "";
        lines.add(indent
                + ink.of(judgement, judgement.sign() + " " + Ink.plain(group.what()))
                + ink.quiet("  " + group.table() + (all > 1 ? "  " + all + " rows" : "") + label
                        + (group.rule() == null ? "" : " by " + group.rule())));
        List<Row> rows = group.rows().subList(0, Math.min(ROWS, all));
        int widest = rows.stream()
                .mapToInt(row -> Ink.plain(row.title()).length())
                .max()
                .orElse(0);
        rows.forEach(row -> lines.add(indent + "    " + row(row, widest, isInStep)));
        if (all > ROWS) {
            lines.add(indent + "    " + ink.quiet("and " + (all - ROWS) + " more"));
        }
    }

    private String row(Row row, int widest, boolean isInStep) {
        String key = row.name().isEmpty() ? "" : "  " + Ink.plain(row.key());
        String step = row.step() > 0 && !isInStep ? "  step " + row.step() : "";
        String title = Ink.plain(row.title());
        return title
                + " ".repeat(key.isEmpty() && step.isEmpty() ? 0 : widest - title.length())
                + ink.quiet(key + step);
    }

    private void flaws() {
        if (!told.flaws().isEmpty()) {
            title("The recording", 0);
            told.flaws().forEach(flaw -> lines.add("  ! " + Ink.plain(flaw)));
        }
    }

    private void title(String name, int rows) {
        lines.add("");
        lines.add(ink.strong(name) + (rows > 0 ? ink.quiet(rows == 1 ? "  1 row" : "  " + rows + " rows") : ""));
    }

    private void field(String name, String text) {
        String first = ink.quiet(String.format(FIELD, name));
        String next = String.format(FIELD, "");
        List<String> wrapped = wrapped(Ink.plain(text));
        lines.add(first + wrapped.get(0));
        wrapped.stream().skip(1).forEach(line -> lines.add(next + line));
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
