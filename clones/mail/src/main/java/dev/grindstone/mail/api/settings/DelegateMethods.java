package dev.grindstone.mail.api.settings;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import java.util.List;
import java.util.Map;

/** {@code users.settings.delegates}: who else reads the mailbox. */
final class DelegateMethods {
    private DelegateMethods() {}

    static List<Endpoint> all() {
        String all = "settings/delegates";
        String one = all + "/{delegateEmail}";
        return List.of(
                Endpoint.of("settings.delegates.list", "GET", all, Access.SETTINGS, DelegateMethods::list),
                Endpoint.of(
                        "settings.delegates.get",
                        "GET",
                        one,
                        Access.SETTINGS,
                        call -> Answer.of(json(find(call, call.variable("delegateEmail"))))),
                Endpoint.of("settings.delegates.create", "POST", all, Access.SHARING, DelegateMethods::create)
                        .json("delegateEmail", "verificationStatus"),
                Endpoint.of("settings.delegates.delete", "DELETE", one, Access.SHARING, DelegateMethods::delete));
    }

    private static KnownAddresses delegates(Call call) {
        return KnownAddresses.of(call.db(), call.person().id(), Kind.DELEGATE);
    }

    private static KnownAddress find(Call call, String email) {
        return delegates(call).find(email).orElseThrow(Problem::notFound);
    }

    private static Map<String, Object> json(KnownAddress delegate) {
        return Call.object(
                "delegateEmail",
                delegate.email(),
                "verificationStatus",
                delegate.isConfirmed() ? "accepted" : "pending");
    }

    private static Answer list(Call call) {
        List<Map<String, Object>> known =
                delegates(call).all().stream().map(DelegateMethods::json).toList();
        return Answer.of(Call.object("delegates", known.isEmpty() ? null : known));
    }

    private static Answer create(Call call) {
        String email = call.json().text("delegateEmail", "").strip();
        if (delegates(call).find(email).isPresent()) {
            throw Problem.exists("Delegate already exists: " + email);
        }
        try {
            call.run("mail.addDelegate", Map.of("address", email));
        } catch (IllegalArgumentException wrong) {
            throw Problem.invalid("Invalid delegate: " + email);
        }
        return Answer.of(json(find(call, email)));
    }

    private static Answer delete(Call call) {
        call.run(
                "mail.removeDelegate",
                Map.of("address", find(call, call.variable("delegateEmail")).email()));
        return Answer.nothing();
    }
}
