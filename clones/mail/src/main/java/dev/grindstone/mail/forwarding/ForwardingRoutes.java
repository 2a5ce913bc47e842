package dev.grindstone.mail.forwarding;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.mailbox.setting.SettingsTab;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tab "Forwarding and POP/IMAP" of the settings. */
public final class ForwardingRoutes {
    private static final String BASE = "/mail/u/0/";

    /**
     * What the tab shows.
     *
     * @param addresses where mail may be passed on to
     */
    record Page(Preferences chosen, List<KnownAddress> addresses, String brand) {
        Page {
            addresses = List.copyOf(addresses);
        }

        boolean isOn() {
            return !chosen.forwardTo().isEmpty();
        }

        /** Those that can be chosen. */
        List<KnownAddress> confirmed() {
            return addresses.stream().filter(KnownAddress::isConfirmed).toList();
        }

        /** What can happen to the own copy. */
        List<Map.Entry<String, String>> keeps() {
            return List.of(
                    Map.entry("leaveInInbox", "keep " + brand + "'s copy in the Inbox"),
                    Map.entry("markRead", "mark " + brand + "'s copy as read"),
                    Map.entry("archive", "archive " + brand + "'s copy"),
                    Map.entry("trash", "delete " + brand + "'s copy"));
        }
    }

    private final String brand;

    public ForwardingRoutes(String brand) {
        this.brand = brand;
    }

    /** The tab. */
    public SettingsTab tab() {
        return new SettingsTab("fwdandpop", "Forwarding and POP/IMAP", "mail/forwarding/forwarding.jte", this::page);
    }

    /** Adds what the tab saves, and what adds and removes an address. */
    public void addTo(Routes routes) {
        routes.post(BASE + "settings/fwdandpop", ForwardingRoutes::save);
        routes.post(BASE + "forwarding/add", ForwardingRoutes::add);
        routes.post(BASE + "forwarding/remove", ForwardingRoutes::remove);
    }

    private Page page(Visit visit) {
        return new Page(
                Preferences.of(visit.db(), visit.person().id()),
                KnownAddresses.of(visit.db(), visit.person().id(), Kind.FORWARD).all(),
                brand);
    }

    private static void save(Visit visit) {
        boolean on = "1".equals(visit.form("sx_em"));
        visit.world()
                .run(
                        "mail.setForwarding",
                        visit.person(),
                        Map.of("to", on ? field(visit, "forward_to") : "", "keep", field(visit, "forward_keep")));
        visit.world().run("mail.setPreferences", visit.person(), Map.of("imap", field(visit, "imap")));
        visit.snackbar("Your preferences have been saved.");
        visit.http().status(204);
    }

    private static void add(Visit visit) {
        String address = field(visit, "address").strip();
        if (run(visit, "mail.addForwardingAddress", address)) {
            visit.undoable(
                    visit.world().people().byEmail(address).isPresent()
                            ? "You can now forward mail to " + address + "."
                            : "A confirmation code was sent to " + address + ".");
        }
    }

    private static void remove(Visit visit) {
        String address = field(visit, "address");
        if (run(visit, "mail.removeForwardingAddress", address)) {
            visit.undoable("The forwarding address " + address + " was removed.");
        }
    }

    private static boolean run(Visit visit, String command, String address) {
        try {
            visit.world().run(command, visit.person(), Map.of("address", address));
            visit.http().status(204);
            return true;
        } catch (IllegalArgumentException wrong) {
            visit.http()
                    .status(422)
                    .result(String.valueOf(wrong.getMessage()).replaceFirst("^mail\\.\\w+: ", "") + ".");
            return false;
        }
    }

    private static String field(Visit visit, String name) {
        return Objects.requireNonNullElse(visit.form(name), "");
    }
}
