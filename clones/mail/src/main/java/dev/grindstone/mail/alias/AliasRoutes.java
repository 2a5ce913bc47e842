package dev.grindstone.mail.alias;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.Map;
import java.util.Objects;

/** What the list of addresses to send as, in the tab Accounts, lets its reader do. */
public final class AliasRoutes {
    private static final String BASE = "/mail/u/0/aliases/";

    /** Adds what is below {@code aliases}. */
    public void addTo(Routes routes) {
        routes.post(BASE + "add", AliasRoutes::add);
        routes.post(BASE + "default", AliasRoutes::makeDefault);
        routes.post(BASE + "delete", AliasRoutes::delete);
    }

    private static void add(Visit visit) {
        String address = field(visit, "address");
        boolean own = address.replaceFirst("\\+[^@]*@", "@")
                .equalsIgnoreCase(visit.person().email());
        run(
                visit,
                "mail.saveAlias",
                Map.of("address", address, "name", field(visit, "name")),
                own ? address + " was added." : "A confirmation code was sent to " + address + ".");
    }

    private static void makeDefault(Visit visit) {
        String address = field(visit, "address");
        run(visit, "mail.defaultAlias", Map.of("address", address), "Mail is now sent as " + address + ".");
    }

    private static void delete(Visit visit) {
        String address = field(visit, "address");
        run(visit, "mail.deleteAlias", Map.of("address", address), address + " was removed.");
    }

    private static void run(Visit visit, String command, Map<String, String> args, String done) {
        try {
            visit.world().run(command, visit.person(), args);
            visit.undoable(done);
            visit.http().status(204);
        } catch (IllegalArgumentException wrong) {
            visit.http()
                    .status(422)
                    .result(String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", "") + ".");
        }
    }

    private static String field(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.form(name), "").strip();
    }
}
