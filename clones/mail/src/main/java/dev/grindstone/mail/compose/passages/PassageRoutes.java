package dev.grindstone.mail.compose.passages;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Passages.Passage;
import java.util.List;

/** The menus of a compose window that offer kept texts; templates are saved and deleted where the settings do it. */
public final class PassageRoutes {
    private static final String BASE = "/mail/u/0/compose/";

    /** Adds {@code /mail/u/0/compose/signatures} and {@code /mail/u/0/compose/templates}. */
    public void addTo(Routes routes) {
        routes.get(
                BASE + "signatures",
                visit -> render(visit, "signatures", Passages.signatures(visit.db(), owner(visit))));
        routes.get(
                BASE + "templates", visit -> render(visit, "templates", Passages.templates(visit.db(), owner(visit))));
    }

    /** What a menu offers, by name. */
    record Menu(List<Passage> passages) {
        Menu {
            passages = List.copyOf(passages);
        }
    }

    private static void render(Visit visit, String menu, Passages kept) {
        visit.render("mail/compose/passages/" + menu + ".jte", new Menu(kept.all()));
    }

    private static long owner(Visit visit) {
        return visit.person().id();
    }
}
