package dev.grindstone.server.explaining.page;

import dev.grindstone.episodes.recording.StoredRun;
import dev.grindstone.kit.assets.Resources;
import dev.grindstone.server.explaining.Explanation;
import dev.grindstone.server.explaining.Explanation.Answer;
import dev.grindstone.server.explaining.Explanation.Start;
import dev.grindstone.server.explaining.Group;
import dev.grindstone.server.explaining.Judgement;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/*
 * The page has no script, and its policy forbids all of them and all of the network: should a text ever come through
 * unescaped, it would still do nothing.
 */
/** An explanation as one HTML page. */
public final class ExplanationPage {

    private static final String POLICY =
            "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

    private final Explanation told;
    private final StoredRun run;
    private final Html html = new Html();

    private ExplanationPage(Explanation told, StoredRun run) {
        this.told = told;
        this.run = run;
    }

    /** The text of the page. */
    public static String of(Explanation told, StoredRun run) {
        return new ExplanationPage(told, run).page();
    }

    private String page() {
        html.open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("title", told.instance() + ": " + told.outcome());
        html.style(PageFonts.css() + Resources.text(ExplanationPage.class, "explanation.css"));
        html.close().open("body");
        bar();
        html.open("main");
        head();
        html.open("div", "class", "columns");
        html.open("div", "class", "story");
        verdict();
        new StepsView(html, told, run).write();
        html.close();
        facts();
        return html.page();
    }

    private void bar() {
        html.open("header", "class", "bar");
        html.open("svg", "viewBox", "0 0 24 24", "class", "mark", "aria-hidden", "true");
        html.leaf("circle", "", "cx", "12", "cy", "12", "r", "10");
        html.leaf("path", "", "d", "M9.5 9.5h5v5h-5z M12 2v4 M22 12h-4 M12 22v-4 M2 12h4");
        html.close();
        html.line("span", "brand", "Grindstone");
        html.line("span", "where", "Run explained");
        html.open("span", "class", "run", "title", told.run());
        Path name = Path.of(told.run()).toAbsolutePath().normalize().getFileName();
        html.text(name == null ? told.run() : name.toString());
        html.close().close();
    }

    private void head() {
        html.open("section", "class", "head " + told.outcome());
        html.open("div", "class", "badge").line("span", "sign", sign()).text(told.outcome());
        html.close();
        html.open("div");
        html.line("p", "id", told.instance());
        html.quote("h1", "goal", told.goal());
        html.line("p", "sum", sum()).close().close();
    }

    private String sign() {
        return switch (told.outcome()) {
            case "passed" -> "✓";
            case "failed" -> "✗";
            case "invalid" -> "!";
            default -> "…";
        };
    }

    /** The verdict in one sentence. */
    private String sum() {
        if (told.outcome().equals("invalid")) {
            return "The environment was in trouble, so nothing can be said about the agent.";
        }
        if (told.outcome().equals("unfinished")) {
            return "The run was interrupted before there was a verdict.";
        }
        String faults = List.of(Judgement.MISSING, Judgement.WRONG, Judgement.EXTRA).stream()
                .filter(kind -> !told.faults(kind).isEmpty())
                .map(kind -> Explanation.rows(told.faults(kind)) + " " + kind.label())
                .collect(Collectors.joining(", "));
        Answer answer = told.answer();
        boolean saidWrong = answer != null && answer.fault() != null;
        if (faults.isEmpty() && !saidWrong) {
            return told.outcome().equals("passed")
                    ? "What was asked for happened, and nothing else that matters."
                    : "See below why.";
        }
        return (faults.isEmpty() ? "" : "Changes: " + faults + ". ")
                + (saidWrong ? "What was said in the end is not what was asked for." : "");
    }

    private void verdict() {
        if (told.trouble() != null) {
            html.open("section", "class", "card").leaf("h2", "What went wrong").quote("p", "trouble", told.trouble());
            html.close();
        }
        Answer answer = told.answer();
        boolean isQuestion =
                answer != null && (answer.fault() != null || !answer.given().equals(answer.expected()));
        if (told.done().isEmpty() && told.faults().isEmpty() && told.allowed().isEmpty() && !isQuestion) {
            return;
        }
        html.open("section", "class", "card").leaf("h2", "Verdict");
        GroupsView view = new GroupsView(html);
        if (answer != null && isQuestion) {
            answer(answer);
        }
        for (Judgement kind : List.of(Judgement.MISSING, Judgement.WRONG, Judgement.EXTRA)) {
            section(view, kind, told.faults(kind));
        }
        section(view, Judgement.ALLOWED, told.allowed());
        section(view, Judgement.EXPECTED, told.done());
        html.close();
    }

    private void answer(Answer answer) {
        boolean isRight = answer.fault() == null;
        html.open("div", "class", "answer " + (isRight ? "right" : "fault"));
        html.open("dl").leaf("dt", "Expected").quote("dd", "value", answer.expected());
        html.leaf("dt", "Given").quote("dd", "value", answer.given()).close();
        html.quote("p", "why", answer.fault() == null ? "✓ as expected" : "✗ " + answer.fault());
        html.close();
    }

    private void section(GroupsView view, Judgement kind, List<Group> groups) {
        if (!groups.isEmpty()) {
            int rows = Explanation.rows(groups);
            html.open("h3", "class", kind.isFault() ? "fault" : kind.name().toLowerCase(Locale.ROOT));
            html.text(capital(kind.label())).line("span", "count", rows == 1 ? "1 row" : rows + " rows");
            html.close();
            view.write(groups, GroupsView.Detail.VERDICT);
        }
    }

    private void facts() {
        html.open("aside").open("section", "class", "card").leaf("h2", "What was asked");
        html.open("dl", "class", "facts");
        Start start = told.start();
        if (start != null) {
            fact("World", start.world() + ", seed " + start.seed());
            fact("Start", start.app() + " " + start.path());
            fact("Signed in", start.person());
            start.values().forEach(this::fact);
            fact("Steps", told.taken() + " of " + start.steps());
        }
        Answer answer = told.answer();
        if (answer != null) {
            fact("To say", answer.expected());
        }
        if (told.asked() > 0) {
            fact("To change", told.asked() == 1 ? "1 row" : told.asked() + " rows");
        }
        told.versions().forEach((name, version) -> fact(capital(name), version));
        html.close().close();
        if (!told.flaws().isEmpty()) {
            html.open("section", "class", "card flaws")
                    .leaf("h2", "The recording")
                    .open("ul");
            told.flaws().forEach(flaw -> html.leaf("li", flaw));
            html.close().close();
        }
        if (!told.text().isEmpty()) {
            html.open("details", "class", "card file").leaf("summary", "The task as it was");
            html.leaf("pre", told.text()).close();
        }
        html.close();
    }

    private void fact(String name, String value) {
        html.leaf("dt", name).quote("dd", "value", value);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
