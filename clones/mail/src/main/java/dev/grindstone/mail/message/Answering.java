package dev.grindstone.mail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who gets an answer. */
public record Answering(List<Address> to, List<Address> cc) {

    /**
     * The recipients of an answer to a message: its sender, or its recipients when the writer sent it; with
     * {@code all} everybody else who got it too, never the writer.
     */
    public static Answering to(Message original, String writer, boolean all) {
        boolean own = original.from().sameMailbox(writer);
        Set<String> seen = new TreeSet<>(List.of(writer.toLowerCase(Locale.ROOT)));
        List<Address> to = new ArrayList<>();
        List<Address> cc = new ArrayList<>();
        addTo(to, own ? original.to() : List.of(original.from()), seen);
        if (all) {
            addTo(own ? to : cc, own ? List.of() : original.to(), seen);
            addTo(cc, original.cc(), seen);
        }
        if (to.isEmpty()) {
            to.add(original.from());
        }
        return new Answering(List.copyOf(to), List.copyOf(cc));
    }

    /** The same for a message whose sender asked for answers elsewhere. */
    public static Answering to(Message original, String writer, boolean all, Optional<Address> answersTo) {
        Answering usual = to(original, writer, all);
        if (answersTo.isEmpty() || original.from().sameMailbox(writer)) {
            return usual;
        }
        Address wanted = answersTo.get();
        List<Address> to = usual.to().stream()
                .map(address -> address.sameMailbox(original.from().email()) ? wanted : address)
                .toList();
        return new Answering(
                to,
                usual.cc().stream()
                        .filter(address -> !address.sameMailbox(wanted.email()))
                        .toList());
    }

    /** The addresses as {@code Name <email>}. */
    public static List<String> headers(List<Address> addresses) {
        return addresses.stream().map(Address::header).toList();
    }

    private static void addTo(List<Address> chosen, List<Address> addresses, Set<String> seen) {
        for (Address address : addresses) {
            if (seen.add(address.email().toLowerCase(Locale.ROOT))) {
                chosen.add(address);
            }
        }
    }
}
