package dev.grindstone.mail.contacts;

import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Owner;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of the address book: what stands around it, and one of four contents.
 *
 * @param book what the addresses of this person's pages begin with
 * @param mail where this person's mail is
 * @param current the address of the entry of the navigation that is marked
 * @param members who is in which group
 * @param duplicates sets of contacts that are probably one
 */
record BookPage(
        Brand brand,
        Owner owner,
        String book,
        String mail,
        String current,
        String title,
        int total,
        List<Group> groups,
        Map<Long, List<Long>> members,
        @Nullable Listing listing,
        @Nullable Contact person,
        @Nullable Form form,
        @Nullable List<List<Contact>> duplicates) {
    BookPage {
        groups = List.copyOf(groups);
        members = Map.copyOf(members);
    }

    /**
     * A list of people.
     *
     * @param group whose members they are; 0 for none
     * @param query what was searched for; empty for none
     * @param empty what is said when nobody is in it
     */
    record Listing(
            String heading, long group, String query, String empty, List<Contact> starred, List<Contact> people) {
        Listing {
            starred = List.copyOf(starred);
            people = List.copyOf(people);
        }

        int size() {
            return starred.size() + people.size();
        }
    }

    /**
     * What can be filled in of somebody, who is saved or not.
     *
     * @param groups the ids of the groups that are ticked
     */
    record Form(Contact contact, List<Long> groups) {
        Form {
            groups = List.copyOf(groups);
        }

        /** Where a person goes who saves nothing, below the pages of the address book. */
        String back() {
            return contact.isSaved() ? "person/" + contact.id() : "";
        }
    }

    /** The groups somebody is in. */
    List<Group> groupsOf(Contact contact) {
        List<Long> ids = members.getOrDefault(contact.id(), List.of());
        return groups.stream().filter(each -> ids.contains(each.id())).toList();
    }

    /** Their ids, separated by blanks. */
    String groupIds(Contact contact) {
        return groupsOf(contact).stream().map(each -> String.valueOf(each.id())).collect(Collectors.joining(" "));
    }

    String query() {
        return listing == null ? "" : listing.query();
    }

    String documentTitle() {
        return title + " - " + owner.email() + " - " + brand.name() + " Contacts";
    }

    String initial() {
        return owner.name().substring(0, owner.name().offsetByCodePoints(0, 1));
    }
}
