package dev.grindstone.server.evaluation.report;

import dev.grindstone.kit.assets.Resources;
import dev.grindstone.server.agents.choice.AgentChoice;
import dev.grindstone.server.evaluation.Plan;
import dev.grindstone.server.evaluation.Run;
import dev.grindstone.server.explaining.page.PageFonts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an evaluation shows.
 *
 * @param summary the numbers
 * @param tables the rates of groups of runs
 * @param tasks every instance with its runs
 * @param style the style sheet, fonts included
 */
public record ReportPage(Summary summary, List<Table> tables, List<TaskRow> tasks, String style) {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.grindstone");

    /** A table of rates. */
    public record Table(String title, String what, List<Line> lines) {}

    /** An instance with its runs. */
    public record TaskRow(Line line, String goal, List<Run> runs) {}

    /** The text of the page. */
    static String of(Summary summary, Plan plan, List<Run> runs) {
        ReportPage page = new ReportPage(
                summary,
                tables(summary),
                tasks(summary, plan, runs),
                PageFonts.css() + Resources.text(ReportPage.class, "report.css"));
        StringOutput out = new StringOutput();
        TEMPLATES.render("server/evaluation/report/report.jte", page, out);
        return out.toString();
    }

    private static List<Table> tables(Summary summary) {
        List<Table> tables = new ArrayList<>();
        tables.add(new Table("By app", "App", summary.apps()));
        summary.tags()
                .forEach(
                        (kind, lines) -> tables.add(new Table("By " + singular(kind), capital(singular(kind)), lines)));
        tables.add(new Table("By task template", "Template", summary.templates()));
        return tables;
    }

    private static String singular(String kind) {
        return kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static List<TaskRow> tasks(Summary summary, Plan plan, List<Run> runs) {
        Map<String, String> goals = new LinkedHashMap<>();
        plan.entries()
                .forEach(entry -> goals.put(
                        entry.instance().id(), entry.instance().goal().strip().replaceAll("\\s+", " ")));
        Map<String, List<Run>> byInstance =
                runs.stream().collect(Collectors.groupingBy(Run::instance, LinkedHashMap::new, Collectors.toList()));
        return summary.tasks().stream()
                .map(line -> new TaskRow(
                        line, goals.getOrDefault(line.name(), ""), byInstance.getOrDefault(line.name(), List.of())))
                .toList();
    }

    /** Who played. */
    public String player() {
        AgentChoice agent = summary.settings().agent();
        return agent.model() == null ? agent.agent() : agent.model();
    }

    /** What else was asked of who played, by name. */
    public Map<String, String> settings() {
        AgentChoice agent = summary.settings().agent();
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("Agent", agent.agent());
        put(asked, "Model", agent.model());
        put(asked, "Surface", agent.surface());
        put(asked, "Tool", agent.tool());
        put(asked, "Most steps", agent.maxSteps());
        put(asked, "Most tokens", agent.maxTokens());
        put(asked, "Images in view", agent.maxImages());
        put(asked, "Price", agent.price());
        asked.put("Instances", summary.total().instances());
        asked.put("Repeated", summary.settings().repeat() + (summary.settings().repeat() == 1 ? " time" : " times"));
        asked.put("Grindstone", summary.settings().grindstone());
        Map<String, String> told = new LinkedHashMap<>();
        asked.forEach((name, value) -> told.put(name, String.valueOf(value)));
        return told;
    }

    private static void put(Map<String, Object> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value);
        }
    }

    /** Where a run is explained, from the page; empty when it was not recorded. */
    public static String link(Run run) {
        String recording = run.recording();
        return recording == null ? "" : recording.replace("%", "%25").replace("#", "%23") + "/explained.html";
    }

    /** A run in one line, for whoever points at it. */
    public static String told(Run run) {
        return "Run " + run.repeat() + ": " + run.outcome() + ", " + run.steps() + " steps, "
                + Figures.time(run.seconds())
                + (run.reasons().isEmpty() ? "" : ". " + String.join(" ", run.reasons()));
    }

    /** The sign of a run. */
    public static String sign(Run run) {
        return run.passed() ? "✓" : run.isInvalid() ? "!" : "✗";
    }

    /** The points of a curve over the number of repetitions, in a drawing of 300 by 100. */
    public String curve(boolean all) {
        List<Power> powers = summary.total().powers();
        return powers.stream()
                .map(power -> Figures.at(x(power.k()) / 100) + "," + Figures.at(1 - (all ? power.all() : power.any())))
                .collect(Collectors.joining(" "));
    }

    /** Where a number of repetitions stands in that drawing. */
    public double x(int k) {
        int most = summary.total().powers().size();
        return most < 2 ? 0 : 300.0 * (k - 1) / (most - 1);
    }
}
