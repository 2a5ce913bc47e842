package dev.grindstone.mail.api.settings;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.Address;
import java.util.List;
import java.util.Map;

/** {@code users.settings.forwardingAddresses} and {@code autoForwarding}. */
final class ForwardingMethods {
    private ForwardingMethods() {}

    static List<Endpoint> all() {
        String all = "settings/forwardingAddresses";
        String one = all + "/{forwardingEmail}";
        String auto = "settings/autoForwarding";
        return List.of(
                Endpoint.of("settings.forwardingAddresses.list", "GET", all, Access.SETTINGS, ForwardingMethods::list),
                Endpoint.of(
                        "settings.forwardingAddresses.get",
                        "GET",
                        one,
                        Access.SETTINGS,
                        call -> Answer.of(json(find(call)))),
                Endpoint.of(
                                "settings.forwardingAddresses.create",
                                "POST",
                                all,
                                Access.SHARING,
                                ForwardingMethods::create)
                        .json("forwardingEmail", "verificationStatus"),
                Endpoint.of("settings.forwardingAddresses.delete", "DELETE", one, Access.SHARING, call -> {
                    call.run(
                            "mail.removeForwardingAddress",
                            Map.of("address", find(call).email()));
                    return Answer.nothing();
                }),
                Endpoint.of("settings.getAutoForwarding", "GET", auto, Access.SETTINGS, ForwardingMethods::auto),
                Endpoint.of("settings.updateAutoForwarding", "PUT", auto, Access.SHARING, ForwardingMethods::update)
                        .json("enabled", "emailAddress", "disposition"));
    }

    private static KnownAddresses addresses(Call call) {
        return KnownAddresses.of(call.db(), call.person().id(), Kind.FORWARD);
    }

    private static KnownAddress find(Call call) {
        return addresses(call).find(call.variable("forwardingEmail")).orElseThrow(Problem::notFound);
    }

    private static Map<String, Object> json(KnownAddress address) {
        return Call.object(
                "forwardingEmail",
                address.email(),
                "verificationStatus",
                address.isConfirmed() ? "accepted" : "pending");
    }

    private static Answer list(Call call) {
        List<Map<String, Object>> known =
                addresses(call).all().stream().map(ForwardingMethods::json).toList();
        return Answer.of(Call.object("forwardingAddresses", known.isEmpty() ? null : known));
    }

    private static Answer create(Call call) {
        String email = call.json().text("forwardingEmail", "").strip();
        if (!new Address("", email).isValid()
                || email.equalsIgnoreCase(call.person().email())) {
            throw Problem.invalid("Invalid forwarding address: " + email);
        }
        if (addresses(call).find(email).isPresent()) {
            throw Problem.exists("Forwarding address already exists: " + email);
        }
        call.run("mail.addForwardingAddress", Map.of("address", email));
        return Answer.of(json(addresses(call).find(email).orElseThrow()));
    }

    private static Answer auto(Call call) {
        Preferences chosen = Preferences.of(call.db(), call.person().id());
        return Answer.of(
                chosen.forwardTo().isEmpty()
                        ? Call.object("enabled", false)
                        : Call.object(
                                "enabled",
                                true,
                                "emailAddress",
                                chosen.forwardTo(),
                                "disposition",
                                chosen.forwardKeep()));
    }

    private static Answer update(Call call) {
        Fields wish = call.json();
        if (!wish.flag("enabled", false)) {
            call.run("mail.setForwarding", Map.of("to", ""));
            return auto(call);
        }
        String email = wish.text("emailAddress", "").strip();
        String disposition =
                wish.word("disposition", "dispositionUnspecified", "leaveInInbox", "archive", "trash", "markRead");
        if (addresses(call).find(email).filter(KnownAddress::isConfirmed).isEmpty()) {
            throw Problem.precondition("Unrecognized forwarding address");
        }
        call.run(
                "mail.setForwarding",
                Map.of(
                        "to",
                        email,
                        "keep",
                        disposition.equals("dispositionUnspecified") ? "leaveInInbox" : disposition));
        return auto(call);
    }
}
