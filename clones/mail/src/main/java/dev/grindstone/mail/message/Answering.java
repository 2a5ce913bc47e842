package dev.grindstone.mail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Who gets an answer. */
public record Answering(List<Address> to, List<Address> cc) {

    /**
     * The recipients of an answer to a message: its sender or whom that names for it, or its recipients when the writer sent it; with
     * {@code all} everybody else who got it too, never the writer.
     */
    public static Answering to(Message original, String writer, boolean all) {
        boolean own = original.from().sameMailbox(writer);
        Set<String> seen = new TreeSet<>(List.of(writer.toLowerCase(Locale.ROOT)));
        List<Address> to = new ArrayList<>();
        List<Address> cc = new ArrayList<>();
        addTo(to, own ? original.to() : List.of(original.answered()), seen);
        if (all) {
            addTo(own ? to : cc, own ? List.of() : original.to(), seen);
            addTo(cc, original.cc(), seen);
        }
        if (to.isEmpty()) {
            to.add(original.answered());
        }
        return new Answering(List.copyOf(to), List.copyOf(cc));
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
