package dev.grindstone.mail.compose;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.mailbox.known.KnownAddress;
import dev.grindstone.mail.mailbox.known.KnownAddresses;
import dev.grindstone.mail.mailbox.known.KnownAddresses.Kind;
import dev.grindstone.mail.message.Address;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses that a window may be written from.
 *
 * @param all the writer's own first; never empty
 * @param now the one that it is written from
 */
record Senders(List<Sender> all, Sender now) {

    /**
     * An address to write from.
     *
     * @param signature clean HTML; empty without one
     */
    record Sender(Address address, String signature) {}

    Senders {
        all = List.copyOf(all);
    }

    /**
     * Those of who asks.
     *
     * @param wanted addresses of which the first that may be written from is taken, before the one by default
     */
    static Senders of(Visit visit, boolean answering, List<Address> wanted) {
        long owner = visit.person().id();
        Preferences chosen = Preferences.of(visit.db(), owner);
        String usual = Passages.chosen(visit.db(), owner, answering);
        Address self = new Address(
                chosen.senderName(visit.person().name()), visit.person().email());
        List<Sender> all = new ArrayList<>(List.of(new Sender(self, usual)));
        Sender now = all.get(0);
        for (KnownAddress alias :
                KnownAddresses.of(visit.db(), owner, Kind.ALIAS).all()) {
            if (alias.isConfirmed()) {
                String name = alias.name().isEmpty() ? self.name() : alias.name();
                String signature = alias.signature().isBlank() ? usual : alias.signature();
                Sender sender = new Sender(new Address(name, alias.email()), signature);
                all.add(sender);
                now = alias.isDefault() ? sender : now;
            }
        }
        for (Address address : wanted) {
            for (Sender sender : all) {
                if (sender.address().sameMailbox(address.email())) {
                    return new Senders(all, sender);
                }
            }
        }
        return new Senders(all, now);
    }

    /** The signature as it stands below what is written; empty without one. */
    String signature() {
        return Passages.below(now.signature());
    }
}
