package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.LABEL;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Dates;
import dev.grindstone.mail.mailbox.SearchForm;
import java.util.List;

/** What appears below the search box as one types; the results themselves are a list like any other. */
public final class SearchRoutes {

    /** Adds {@code /mail/u/0/suggestions?q=<typed>} and {@code /mail/u/0/search-options?form=<fields>}. */
    public void addTo(Routes routes) {
        routes.get("/mail/u/0/suggestions", SearchRoutes::suggestions);
        routes.get("/mail/u/0/search-options", SearchRoutes::options);
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

    private static void suggestions(Visit visit) {
        String typed = visit.http().queryParam("q");
        String text = typed == null ? "" : typed;
        Dates dates = new Dates(visit.now(), visit.world().zone());
        visit.render(
                "mail/search/suggestions.jte",
                new Suggestions(
                        text,
                        SuggestionQueries.suggestions(visit.db(), visit.person().id(), text, dates)));
    }
}
