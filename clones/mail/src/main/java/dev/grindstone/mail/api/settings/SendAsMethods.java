package dev.grindstone.mail.api.settings;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Fields;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Passages.Passage;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code users.settings.sendAs}: the owner's address with the name and the signature of the settings, and the other
 * addresses to send as.
 */
final class SendAsMethods {
    private static final String SIGNATURE = "My signature";
    private static final String[] FIELDS = {
        "sendAsEmail",
        "displayName",
        "replyToAddress",
        "signature",
        "isPrimary",
        "isDefault",
        "treatAsAlias",
        "smtpMsa",
        "verificationStatus"
    };

    private SendAsMethods() {}

    static List<Endpoint> all() {
        String all = "settings/sendAs";
        String one = all + "/{sendAsEmail}";
        return List.of(
                Endpoint.of("settings.sendAs.list", "GET", all, Access.SETTINGS, SendAsMethods::list),
                Endpoint.of("settings.sendAs.get", "GET", one, Access.SETTINGS, SendAsMethods::get),
                Endpoint.of("settings.sendAs.create", "POST", all, Access.SHARING, SendAsMethods::create)
                        .json(FIELDS),
                Endpoint.of("settings.sendAs.update", "PUT", one, Access.CHANGE_SETTINGS, call -> change(call, true))
                        .json(FIELDS),
                Endpoint.of("settings.sendAs.patch", "PATCH", one, Access.CHANGE_SETTINGS, call -> change(call, false))
                        .json(FIELDS),
                Endpoint.of("settings.sendAs.delete", "DELETE", one, Access.SHARING, SendAsMethods::delete),
                Endpoint.of("settings.sendAs.verify", "POST", one + "/verify", Access.SHARING, SendAsMethods::verify));
    }

    private static KnownAddresses aliases(Call call) {
        return KnownAddresses.of(call.db(), call.person().id(), Kind.ALIAS);
    }

    private static KnownAddress alias(Call call) {
        return aliases(call).find(call.variable("sendAsEmail")).orElseThrow(Problem::notFound);
    }

    private static boolean isPrimary(Call call) {
        return call.variable("sendAsEmail").equalsIgnoreCase(call.person().email());
    }

    private static Answer list(Call call) {
        List<Map<String, Object>> addresses = new ArrayList<>(List.of(primary(call)));
        aliases(call).all().forEach(alias -> addresses.add(json(alias)));
        return Answer.of(Call.object("sendAs", addresses));
    }

    private static Answer get(Call call) {
        return Answer.of(isPrimary(call) ? primary(call) : json(alias(call)));
    }

    private static Answer create(Call call) {
        String email = call.json().text("sendAsEmail", "").strip();
        if (!new Address("", email).isValid()) {
            throw Problem.invalid("Invalid sendAsEmail: " + email);
        }
        if (email.equalsIgnoreCase(call.person().email())
                || aliases(call).find(email).isPresent()) {
            throw Problem.exists("Send-as alias already exists: " + email);
        }
        call.run("mail.saveAlias", args(call.json(), email, true));
        return Answer.of(json(aliases(call).find(email).orElseThrow()));
    }

    private static Answer change(Call call, boolean whole) {
        if (isPrimary(call)) {
            changePrimary(call, whole);
        } else {
            call.run("mail.saveAlias", args(call.json(), alias(call).email(), whole));
        }
        return get(call);
    }

    /** With {@code whole}, what the request leaves out becomes empty. */
    private static Map<String, Object> args(Fields wish, String email, boolean whole) {
        Map<String, Object> args = new HashMap<>();
        args.put("address", email);
        Map.of("displayName", "name", "replyToAddress", "answers_to", "signature", "signature")
                .forEach((field, argument) -> {
                    if (whole || wish.has(field)) {
                        args.put(argument, wish.text(field, ""));
                    }
                });
        if (whole || wish.has("treatAsAlias")) {
            args.put("treat_as_alias", wish.flag("treatAsAlias", whole));
        }
        // There is always a default, so another one can be chosen, but none cannot.
        if (wish.flag("isDefault", false)) {
            args.put("default", true);
        }
        return args;
    }

    private static void changePrimary(Call call, boolean whole) {
        Fields wish = call.json();
        Map<String, Object> args = new HashMap<>();
        if (whole || wish.has("displayName")) {
            args.put("sender_name", wish.text("displayName", ""));
        }
        if (whole || wish.has("replyToAddress")) {
            args.put("answers_to", wish.text("replyToAddress", ""));
        }
        if (whole || wish.has("signature")) {
            args.putAll(sign(call, wish.text("signature", "")));
        }
        call.run("mail.setPreferences", args);
        if (wish.flag("isDefault", false)) {
            call.run("mail.defaultAlias", Map.of("address", call.person().email()));
        }
    }

    /** The signature of new mail gets these words; without any, mail is not signed. */
    private static Map<String, Object> sign(Call call, String html) {
        long id = Preferences.of(call.db(), call.person().id()).signatureNew();
        if (html.isBlank()) {
            return id == 0 ? Map.of() : Map.of("signature_new", 0, "signature_answer", 0);
        }
        Passages kept = Passages.signatures(call.db(), call.person().id());
        long before = id == 0 ? kept.named(SIGNATURE).map(Passage::id).orElse(0L) : id;
        Map<String, Object> args = new HashMap<>(Map.of("html", html));
        if (before == 0) {
            args.put("name", SIGNATURE);
        } else {
            args.put("id", before);
        }
        long stored = (Long) Objects.requireNonNull(call.run("mail.saveSignature", args));
        return id == 0 ? Map.of("signature_new", stored, "signature_answer", stored) : Map.of();
    }

    private static Answer delete(Call call) {
        if (isPrimary(call)) {
            throw Problem.invalid("The primary send-as address cannot be deleted");
        }
        call.run("mail.deleteAlias", Map.of("address", alias(call).email()));
        return Answer.nothing();
    }

    /** Sends the question again whether the address may be used. */
    private static Answer verify(Call call) {
        if (isPrimary(call) || alias(call).isConfirmed()) {
            throw Problem.precondition("The send-as alias is verified already");
        }
        call.run("mail.askAgain", Map.of("kind", "alias", "address", alias(call).email()));
        return Answer.nothing();
    }

    private static Map<String, Object> primary(Call call) {
        Preferences chosen = Preferences.of(call.db(), call.person().id());
        String signature = Passages.signatures(call.db(), call.person().id())
                .find(chosen.signatureNew())
                .map(Passage::html)
                .orElse("");
        return Call.object(
                "sendAsEmail",
                call.person().email(),
                "displayName",
                chosen.senderName(call.person().name()),
                "replyToAddress",
                chosen.answersTo(),
                "signature",
                signature,
                "isPrimary",
                true,
                "isDefault",
                aliases(call).all().stream().noneMatch(KnownAddress::isDefault) ? Boolean.TRUE : null);
    }

    private static Map<String, Object> json(KnownAddress alias) {
        return Call.object(
                "sendAsEmail",
                alias.email(),
                "displayName",
                alias.name(),
                "replyToAddress",
                alias.answersTo(),
                "signature",
                alias.signature(),
                "isDefault",
                alias.isDefault() ? Boolean.TRUE : null,
                "treatAsAlias",
                alias.isAlias(),
                "verificationStatus",
                alias.isConfirmed() ? "accepted" : "pending");
    }
}
