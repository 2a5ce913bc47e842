package dev.grindstone.server.evaluation.report;

import dev.grindstone.server.Json;
import dev.grindstone.server.agents.Prices;
import dev.grindstone.server.evaluation.EvaluationFolder;
import dev.grindstone.server.evaluation.EvaluationSettings;
import dev.grindstone.server.evaluation.Plan;
import dev.grindstone.server.evaluation.Run;
import java.util.List;

/** Writes what came of an evaluation into its folder: {@code results.json} and {@code report.html}. */
public final class Report {

    private Report() {}

    /**
     * Writes both files.
     *
     * @param runs all that are known, in the order in which they are shown
     * @return what {@code results.json} says
     */
    public static Summary write(EvaluationFolder folder, EvaluationSettings settings, Plan plan, List<Run> runs) {
        Summary summary = Summary.of(settings, plan, runs, Prices.known().day());
        folder.write(
                "results.json", Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n");
        folder.write("report.html", ReportPage.of(summary, plan, runs));
        return summary;
    }
}
