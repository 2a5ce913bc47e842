package dev.grindstone.mail.events;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may be invited. */
final class Guests {
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)(?:no-?reply|do-?not-?reply|mailer-daemon|notifications?|bounces?|newsletter|updates?)\\b.*@.*");

    private Guests() {}

    /** The people of conversations: nobody's machines, lists or own address among them. */
    static List<Address> of(World world, Person owner, Collection<Message> messages) {
        return others(
                world,
                owner,
                messages.stream()
                        .filter(message -> !message.isDraft() && message.listId() == null)
                        .flatMap(message -> Stream.of(List.of(message.from()), message.to(), message.cc())
                                .flatMap(List::stream))
                        .filter(address -> address.isValid()
                                && !MACHINE.matcher(address.email()).matches()
                                && !isNobody(world, address.email()))
                        .toList());
    }

    /** Each of the addresses once, without the owner's, by the names that people of the world have. */
    static List<Address> others(World world, Person owner, Collection<Address> addresses) {
        Set<String> seen = new TreeSet<>(List.of(owner.email().toLowerCase(Locale.ROOT)));
        List<Address> others = new ArrayList<>();
        for (Address address : addresses) {
            if (seen.add(address.email().toLowerCase(Locale.ROOT))) {
                String name = address.name().isEmpty()
                        ? world.people()
                                .byEmail(address.email())
                                .map(Person::name)
                                .orElse("")
                        : address.name();
                others.add(new Address(name, address.email()));
            }
        }
        return others;
    }

    /** Whether an address is at a host where others are, but nobody's. */
    static boolean isNobody(World world, String email) {
        String host = new Address("", email).domain();
        return world.people().byEmail(email).isEmpty()
                && world.people().all().stream()
                        .anyMatch(person ->
                                new Address("", person.email()).domain().equals(host));
    }
}
