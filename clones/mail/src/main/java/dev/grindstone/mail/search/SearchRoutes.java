package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.LABEL;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Dates;
import dev.grindstone.mail.mailbox.SearchForm;
import java.util.List;
import java.util.Map;

/** What appears below the search box as one types; the results themselves are a list like any other. */
public final class SearchRoutes {

    /**
     * Adds {@code /mail/u/0/suggestions?q=<typed>}, {@code /mail/u/0/search-options?form=<fields>}, and
     * {@code /mail/u/0/searches} with {@code /forget}, which take {@code q}.
     */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/suggestions", SearchRoutes::suggestions);
        routes.get("/mail/u/0/search-options", SearchRoutes::options);
        routes.post("/mail/u/0/searches", visit -> recent(visit, RecentSearches.REMEMBER));
        routes.post("/mail/u/0/searches/forget", visit -> recent(visit, RecentSearches.FORGET));
    }

    private static void options(Visit visit) {
        List<String> labels = visit.db()
                .select(LABEL.NAME)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(visit.person().id()))
                .orderBy(lower(LABEL.NAME), LABEL.ID)
                .fetch(LABEL.NAME);
        String form = visit.http().queryParam("form");
        visit.render(
                "mail/search/options.jte",
                new OptionsPage(
                        SearchForm.parse(form == null ? "" : form),
                        labels,
                        visit.now().atZone(visit.world().zone()).toLocalDate().toString()));
    }

    private static void recent(Visit visit, String command) {
        String text = visit.http().formParam("q");
        visit.world().run(command, visit.person(), Map.of("query", text == null ? "" : text));
        visit.http().status(204);
    }

    private static void suggestions(Visit visit) {
        String typed = visit.http().queryParam("q");
        String text = typed == null ? "" : typed;
        Dates dates = new Dates(visit.now(), visit.world().zone());
        visit.render(
                "mail/search/suggestions.jte",
                new Suggestions(
                        text,
                        RecentSearches.of(visit.db(), visit.person().id(), text),
                        SuggestionQueries.suggestions(visit.db(), visit.person().id(), text, dates)));
    }
}
