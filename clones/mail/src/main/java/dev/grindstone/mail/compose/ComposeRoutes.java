package dev.grindstone.mail.compose;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.compose.passages.PassageRoutes;
import dev.grindstone.mail.mailbox.Preferences;
import java.util.List;
import java.util.Objects;

/** Writing mail: opening a window, suggesting recipients, and what happens to drafts and their files. */
public final class ComposeRoutes {
    private static final String BASE = "/mail/u/0/";

    /** Registers the pages. */
    public void addTo(Routes routes) {
        routes.get(BASE + "compose", visit -> visit.render("mail/compose/compose.jte", new Opening(visit).page()));
        routes.get(BASE + "contacts", ComposeRoutes::contacts);
        new DraftRoutes().addTo(routes);
        new FileRoutes().addTo(routes);
        new PassageRoutes().addTo(routes);
    }

    private static void contacts(Visit visit) {
        String text = Objects.requireNonNullElse(visit.http().queryParam("q"), "");
        List<Offer> found = new ContactQueries(visit.db(), visit.person().id())
                .matching(
                        text,
                        visit.world().people().all(),
                        Preferences.of(visit.db(), visit.person().id()).autoContacts());
        visit.render("mail/compose/contacts.jte", new ContactsPage(found));
    }

    /** What the list below a recipient field offers. */
    record ContactsPage(List<Offer> offers) {}
}
