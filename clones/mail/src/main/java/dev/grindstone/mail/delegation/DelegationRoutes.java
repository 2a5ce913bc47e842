package dev.grindstone.mail.delegation;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.known.Delegation;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Opening a mailbox that somebody opened to the visitor, and the list of those who may open the visitor's. */
public final class DelegationRoutes {
    private static final String BASE = "/mail/u/0/";

    /** Adds {@code delegated?email=<owner>}, and what is below {@code delegates}. */
    public void addTo(Routes routes) {
        routes.get(BASE + "delegated", DelegationRoutes::open);
        routes.post(
                BASE + "delegates/add",
                visit -> run(visit, "mail.addDelegate", "%s was asked to accept access to your account."));
        routes.post(
                BASE + "delegates/remove",
                visit -> run(visit, "mail.removeDelegate", "%s has no access to your account any more."));
    }

    /** Nobody is told whether a mailbox exists that they may not open. */
    private static void open(Visit visit) {
        Optional<Person> owner = visit.world()
                .people()
                .byEmail(Objects.requireNonNullElse(visit.query("email"), "").strip())
                .filter(each -> Delegation.isOpen(visit.world(), each, visit.actor()));
        visit.http()
                .redirect(owner.map(each -> "/mail/u/" + visit.standInFor(each) + "/")
                        .orElse(visit.here(BASE)));
    }

    private static void run(Visit visit, String command, String done) {
        String address = Objects.requireNonNullElse(visit.form("address"), "").strip();
        try {
            if (!visit.actor().equals(visit.person())) {
                throw new IllegalArgumentException(
                        "Only " + visit.person().name() + " can say who has access to this account");
            }
            visit.world().run(command, visit.person(), Map.of("address", address));
            visit.undoable(done.replace("%s", address));
            visit.http().status(204);
        } catch (IllegalArgumentException wrong) {
            visit.http()
                    .status(422)
                    .result(String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", "") + ".");
        }
    }
}
