package dev.grindstone.mail.confirm;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.known.Confirmation;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the settings do with an address that waits for its code, and the page that the mail with the code leads to. */
public final class ConfirmRoutes {
    private static final String BASE = "/mail/u/0/confirm";
    private static final String PAGE = BASE + "/{owner}/{kind}/{code}";

    private final Brand brand;

    /**
     * What the page shows.
     *
     * @param mail where the visitor's mail is
     * @param kind what the owner wants with the address
     */
    record Page(Brand brand, String mail, String owner, String ownerEmail, String email, Kind kind, boolean done) {
        /** Whether access to the owner's mailbox is offered, rather than the use of an address asked for. */
        boolean isOffer() {
            return kind == Kind.DELEGATE;
        }

        /** What comes about: "may now" or "wants to", and what. */
        String wish() {
            return kind == Kind.ALIAS ? "send mail as" : "forward mail to";
        }
    }

    public ConfirmRoutes(Brand brand) {
        this.brand = brand;
    }

    /** Adds what is below {@code confirm}. */
    public void addTo(Routes routes) {
        routes.post(BASE + "/verify", visit -> run(visit, "mail.verifyAddress", "%s was verified."));
        routes.post(
                BASE + "/again", visit -> run(visit, "mail.askAgain", "The confirmation code was sent to %s again."));
        routes.get(PAGE, visit -> show(visit, find(visit)));
        routes.post(PAGE, this::confirm);
    }

    private static void run(Visit visit, String command, String done) {
        String address = field(visit, "address");
        try {
            visit.world()
                    .run(
                            command,
                            visit.person(),
                            Map.of("kind", field(visit, "kind"), "address", address, "code", field(visit, "code")));
            visit.undoable(done.replace("%s", address));
            visit.http().status(204);
        } catch (IllegalArgumentException wrong) {
            visit.http()
                    .status(422)
                    .result(String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", "") + ".");
        }
    }

    /** What a code stands for. */
    private record Asked(Person owner, Kind kind, KnownAddress address) {}

    private static Asked find(Visit visit) {
        String code = visit.http().pathParam("code");
        return visit.world().people().all().stream()
                .filter(person -> Long.toString(person.id()).equals(visit.http().pathParam("owner")))
                .flatMap(owner -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.name()
                                .toLowerCase(Locale.ROOT)
                                .equals(visit.http().pathParam("kind")))
                        .flatMap(kind -> KnownAddresses.of(visit.db(), owner.id(), kind).all().stream()
                                .filter(each -> new Confirmation(visit.world(), owner, kind, each.email())
                                        .code()
                                        .equals(code))
                                .map(each -> new Asked(owner, kind, each))))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse(
                        "This request is no longer open: the address was removed. Ask for it to be added again."));
    }

    private void show(Visit visit, Asked asked) {
        visit.page(
                brand.name() + " - Confirmation",
                "mail/confirm/confirm.jte",
                new Page(
                        brand,
                        visit.here("/mail/u/0/"),
                        asked.owner().name(),
                        asked.owner().email(),
                        asked.address().email(),
                        asked.kind(),
                        asked.address().isConfirmed()));
    }

    private void confirm(Visit visit) {
        Asked asked = find(visit);
        KnownAddresses addresses = KnownAddresses.of(visit.db(), asked.owner().id(), asked.kind());
        if (asked.kind() == Kind.DELEGATE && "deny".equals(visit.form("answer"))) {
            addresses.remove(asked.address().email());
            visit.http().redirect(visit.here("/mail/u/0/"));
            return;
        }
        if (!asked.address().isConfirmed()) {
            addresses.put(asked.address().confirmed(), visit.world()::nextId);
        }
        show(visit, find(visit));
    }

    private static String field(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.form(name), "").strip();
    }
}
