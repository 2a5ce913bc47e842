package dev.grindstone.mail.contacts;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many contacts at once.
 *
 * <p>{@code mail.importContacts} takes {@code text}, a table or vCards, and {@code label} (optional, for all of them); the
 * result is how many were added: who is in the address book with that address already stays as they are.
 * {@code mail.mergeContacts} takes {@code contacts} (ids): the oldest stays, with what the others know and it does not,
 * and the labels of all.
 */
final class ContactTransfer {
    private static final int MOST = 3000;

    private ContactTransfer() {}

    static void addTo(CommandRegistry commands) {
        commands.add("mail.importContacts", ContactTransfer::importAll);
        commands.add("mail.mergeContacts", ContactTransfer::merge);
    }

    private static Object importAll(World world, Person by, Args args) {
        List<ContactFile.Entry> people = ContactFile.read(args.text("text"));
        if (people.isEmpty()) {
            throw new IllegalArgumentException(
                    "mail.importContacts: there is nobody in this file: choose a CSV or vCard file with contacts");
        }
        if (people.size() > MOST) {
            throw new IllegalArgumentException("mail.importContacts: there are " + people.size()
                    + " contacts in this file, but at most " + MOST + " can be imported at once: split it");
        }
        ContactQueries book = new ContactQueries(world.db("mail"), by.id());
        String label = args.text("label", "").strip();
        int added = 0;
        for (int i = 0; i < people.size(); i++) {
            ContactFile.Entry each = people.get(i);
            Contact who = each.contact();
            if (!who.email().isEmpty() && book.byEmail(who.email()).isPresent()) {
                continue;
            }
            List<String> groups = new ArrayList<>(each.groups());
            if (!label.isEmpty() && !groups.contains(label)) {
                groups.add(label);
            }
            groups.forEach(group -> ensure(world, by, book, group));
            try {
                world.run("mail.addContact", by, args(who, groups));
            } catch (Problem problem) {
                throw new IllegalArgumentException("mail.importContacts: " + who.label() + " (contact " + (i + 1)
                        + " of the file) cannot be added: " + problem.lines().replace("\t", ": "));
            }
            added++;
        }
        return added;
    }

    private static void ensure(World world, Person by, ContactQueries book, String group) {
        if (book.groups().stream().noneMatch(each -> each.name().equalsIgnoreCase(group))) {
            world.run("mail.addContactGroup", by, Map.of("name", group));
        }
    }

    private static Map<String, Object> args(Contact who, List<String> groups) {
        return new HashMap<>(Map.of(
                "name", who.name(),
                "email", who.email(),
                "phone", who.phone(),
                "jobTitle", who.jobTitle(),
                "company", who.company(),
                "notes", who.notes(),
                "groups", groups));
    }

    private static Object merge(World world, Person by, Args args) {
        ContactQueries book = new ContactQueries(world.db("mail"), by.id());
        List<Contact> people = book.all().stream()
                .filter(each -> args.texts("contacts").contains(String.valueOf(each.id())))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
        if (people.size() < 2) {
            throw new IllegalArgumentException("mail.mergeContacts: contacts names " + people.size()
                    + " of this address book: name the ids of two or more");
        }
        Map<Long, List<Long>> members = book.memberships();
        Map<Long, String> names = book.groups().stream().collect(Collectors.toMap(Group::id, Group::name));
        Contact oldest = people.get(0);
        Contact merged = new Contact(
                oldest.id(),
                first(people, Contact::name),
                first(people, Contact::email),
                first(people, Contact::phone),
                first(people, Contact::jobTitle),
                first(people, Contact::company),
                notes(people),
                people.stream().anyMatch(Contact::isStarred));
        List<String> groups = people.stream()
                .flatMap(each -> members.getOrDefault(each.id(), List.of()).stream())
                .distinct()
                .map(id -> names.getOrDefault(id, ""))
                .toList();
        people.stream().skip(1).forEach(each -> world.run("mail.removeContact", by, Map.of("contact", each.id())));
        Map<String, Object> wanted = args(merged, groups);
        wanted.put("contact", merged.id());
        wanted.put("starred", merged.isStarred());
        world.run("mail.editContact", by, wanted);
        return merged.id();
    }

    private static String first(List<Contact> people, Function<Contact, String> part) {
        return people.stream()
                .map(part)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What the one that stays has no place for, its other addresses and numbers, is noted. */
    private static String notes(List<Contact> people) {
        List<String> notes = new ArrayList<>();
        String email = first(people, Contact::email);
        String phone = first(people, Contact::phone);
        for (Contact each : people) {
            notes.add(each.notes());
            notes.add(each.email().equalsIgnoreCase(email) ? "" : each.email());
            notes.add(each.phone().equals(phone) ? "" : each.phone());
        }
        return notes.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("\n"));
    }

    /** Contacts that are probably one: the same address, or the same name. Each is in one set at most. */
    static List<List<Contact>> duplicates(List<Contact> all) {
        List<List<Contact>> sets = new ArrayList<>();
        List<Contact> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            Contact one = left.remove(0);
            List<Contact> same = new ArrayList<>(List.of(one));
            left.stream().filter(each -> isSame(one, each)).forEach(same::add);
            left.removeAll(same);
            if (same.size() > 1) {
                sets.add(same);
            }
        }
        return sets;
    }

    private static boolean isSame(Contact one, Contact other) {
        return (!one.email().isEmpty() && one.email().equalsIgnoreCase(other.email()))
                || (!one.name().isEmpty() && plain(one.name()).equals(plain(other.name())));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
