package dev.grindstone.shop.questions;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.catalog.Asins;
import dev.grindstone.shop.catalog.Brand;
import dev.grindstone.shop.catalog.Card;
import dev.grindstone.shop.catalog.Cards;
import dev.grindstone.shop.frame.Frame;
import dev.grindstone.shop.frame.Missing;
import dev.grindstone.shop.frame.Paths;
import dev.grindstone.shop.questions.QuestionsPage.Asking;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Condition;

/*
 * GET  /ask/questions/asin/{asin}?q=&page=   questions and answers
 * POST /ask/questions/asin/{asin}            text: one more question
 * POST /ask/votes                            question, up: true or false; asin
 */
/** Pages of questions. */
public final class QuestionRoutes {
    private static final long NOBODY = -1;

    private final Brand brand;

    /** Under a shop's own name. */
    public QuestionRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds them. */
    public void addTo(Routes routes) {
        Paths.get(routes, this::list, "/ask/questions/asin/{asin}");
        routes.post("/ask/questions/asin/{asin}", this::ask);
        routes.post("/ask/votes", this::vote);
    }

    private void withCard(Visit visit, Consumer<Card> work) {
        String asin = visit.http().pathParam("asin");
        Asins.product(visit.db(), asin).stream()
                .flatMap(id -> new Cards(visit.db(), visit.now()).byIds(List.of(id)).stream())
                .findFirst()
                .ifPresentOrElse(
                        work, () -> Missing.show(visit, brand, "There is no product “" + asin + "” to ask about."));
    }

    private void list(Visit visit) {
        withCard(visit, card -> show(visit, card, new Asking("", "", visit.query("asked") != null)));
    }

    private void ask(Visit visit) {
        String text = Objects.requireNonNullElse(visit.form("text"), "");
        Person asker = visit.person();
        withCard(visit, card -> {
            String problem = QuestionCommands.problem(text);
            if (!problem.isEmpty()) {
                show(visit, card, new Asking(text, problem, false));
                return;
            }
            String asin = visit.http().pathParam("asin");
            visit.world().run("shop.askQuestion", asker, Map.of("asin", asin, "text", text));
            visit.http().status(303).header("Location", "/ask/questions/asin/" + asin + "?asked=1");
        });
    }

    private void show(Visit visit, Card card, Asking asking) {
        String asin = visit.http().pathParam("asin");
        String words = Objects.requireNonNullElse(visit.query("q"), "").strip();
        String page = Objects.requireNonNullElse(visit.query("page"), "1");
        int number = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        QuestionQueries queries = new QuestionQueries(
                visit.db(),
                visit.isSignedIn() ? visit.person().id() : NOBODY,
                visit.world().zone());
        Condition which = QuestionQueries.matches(card.product(), words);
        visit.page(
                brand.domainLabel() + ": Questions: " + card.looks().title(),
                "shop/questions/questions.jte",
                new QuestionsPage(
                        Frame.of(visit, brand),
                        card,
                        asin,
                        words,
                        number,
                        queries.count(which),
                        queries.list(which, number, QuestionQueries.PAGE),
                        asking));
    }

    private void vote(Visit visit) {
        visit.world()
                .run(
                        "shop.voteQuestion",
                        visit.person(),
                        Map.of(
                                "question",
                                Objects.requireNonNullElse(visit.form("question"), ""),
                                "up",
                                !"false".equals(visit.form("up"))));
        String asin = Objects.requireNonNullElse(visit.form("asin"), "");
        visit.http()
                .status(303)
                .header("Location", asin.matches("[A-Za-z0-9]{10}") ? "/ask/questions/asin/" + asin : "/");
    }
}
