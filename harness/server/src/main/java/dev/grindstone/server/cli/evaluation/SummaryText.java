package dev.grindstone.server.cli.evaluation;

import dev.grindstone.server.evaluation.report.Figures;
import dev.grindstone.server.evaluation.report.Line;
import dev.grindstone.server.evaluation.report.Power;
import dev.grindstone.server.evaluation.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of an evaluation, for a terminal. */
final class SummaryText {

    private SummaryText() {}

    static List<String> lines(Summary summary) {
        Line total = summary.total();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s of valid runs passed (95 %% interval %s): %d passed, %d failed, %d invalid of %d",
                Figures.percent(total.rate()),
                Figures.interval(total),
                total.passed(),
                total.failed(),
                total.invalid(),
                total.runs()));
        for (Power power : total.powers()) {
            if (power.k() > 1) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  pass^%d %s, pass@%d %s",
                        power.k(),
                        Figures.percent(power.all()),
                        power.k(),
                        Figures.percent(power.any())));
            }
        }
        lines.add("  median " + Figures.number(total.steps()) + " steps, " + Figures.time(total.seconds())
                + (total.tokens() == 0
                        ? ""
                        : "; " + Figures.tokens(total.tokens()) + " tokens, " + Figures.dollars(total.dollars())));
        for (Line line : summary.templates()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-48s %6s  %9s  %d/%d%s",
                    line.name(),
                    Figures.percent(line.rate()),
                    Figures.interval(line),
                    line.passed(),
                    line.valid(),
                    line.invalid() == 0 ? "" : ", " + line.invalid() + " invalid"));
        }
        return lines;
    }
}
