package dev.grindstone.mail.compose;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line below a recipient field: a person, or a group that stands for its members.
 *
 * @param headers what the field takes, one recipient a line
 * @param face whose letters and colour it has
 */
record Offer(String headers, String label, String detail, Contact face) {

    static Offer of(Contact contact) {
        return new Offer(contact.header(), contact.label(), contact.email(), contact);
    }

    static Offer of(String group, List<Contact> members) {
        return new Offer(
                members.stream().map(Contact::header).collect(Collectors.joining("\n")),
                group,
                members.size() == 1 ? "1 contact" : members.size() + " contacts",
                new Contact(group, ""));
    }
}
