package dev.grindstone.mail.shell;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.Vacation;
import dev.grindstone.mail.mailbox.portrait.Portraits;
import dev.grindstone.mail.mailbox.setting.FixedList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The one page of the app, and the navigation as a fragment of its own so that counts can be refreshed. */
public final class ShellRoutes {
    private static final String BASE = "/mail/u/0/";

    /** Views that are pages of their own: an attachment, the entire message, the original, the print. */
    private static final Set<String> PAPERS = Set.of("att", "lg", "om", "pt");

    private final Brand brand;
    private final Function<Visit, String> inbox;

    /**
     * The routes of an app.
     *
     * @param inbox renders what its page begins with, so that it is seen before a script runs
     */
    public ShellRoutes(Brand brand, Function<Visit, String> inbox) {
        this.brand = brand;
        this.inbox = inbox;
    }

    /**
     * Adds {@code /mail/u/0/}, {@code /mail/u/0/nav}, and the addresses that lead there: as in the real app, also those of
     * further accounts while only one is signed in.
     */
    public void addTo(Routes routes) {
        routes.get("/mail/", ShellRoutes::bare);
        routes.get(BASE, this::shell);
        routes.get(BASE + "nav", ShellRoutes::nav);
        routes.get("/mail/u/{account}/", visit -> visit.http().redirect(BASE));
    }

    private static void bare(Visit visit) {
        visit.http().redirect(visit.http().queryParamMap().containsKey("logout") ? "/Logout" : BASE);
    }

    private void shell(Visit visit) {
        String other = visit.http().queryParam("view");
        if (other != null && PAPERS.contains(other)) {
            visit.http().redirect(BASE + "view/" + other + "?" + visit.http().queryString());
            return;
        }
        Owner owner = Owner.of(visit.world(), visit.person());
        Nav nav = Nav.of(visit.db(), owner, visit.origin() + BASE);
        Preferences chosen = Preferences.of(visit.db(), owner.id());
        visit.page(
                "Inbox - " + owner.email() + " - " + brand.name(),
                "mail/shell/shell.jte",
                new ShellPage(
                        brand,
                        owner,
                        nav,
                        chosen,
                        Vacation.isAnswering(visit.db(), owner),
                        new Portraits(visit.world()).of(visit.person()),
                        inbox.apply(visit)));
    }

    private static void nav(Visit visit) {
        Owner owner = Owner.of(visit.world(), visit.person());
        visit.render("mail/shell/nav.jte", Nav.of(visit.db(), owner, visit.origin() + BASE));
    }

    /** The fixed lists of the navigation, each where this person has it. */
    public static List<FixedList> fixedLists(Visit visit) {
        return Nav.of(visit.db(), Owner.of(visit.world(), visit.person()), "").fixedLists();
    }
}
