package dev.grindstone.mail.contacts;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The address book as commands, in the mailbox of whoever runs them.
 *
 * <p>{@code mail.addContact} (its id is the result) and {@code mail.editContact} ({@code contact}: id or address) take
 * {@code name}, {@code email}, {@code phone}, {@code jobTitle}, {@code company}, {@code notes}, {@code starred} and
 * {@code groups} (names or ids, all it shall be in); what {@code editContact} is not given stays as it is.
 * {@code mail.removeContact} takes {@code contact}.
 *
 * <p>{@code mail.addContactGroup} ({@code name}; its id is the result), {@code mail.renameContactGroup} ({@code group}:
 * name or id, {@code name}), {@code mail.removeContactGroup} ({@code group}; the contacts stay),
 * {@code mail.addToContactGroup} and {@code mail.removeFromContactGroup} ({@code group}, {@code contacts}). Many at once: {@link ContactTransfer}.
 */
public final class ContactCommands {
    private ContactCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        ContactTransfer.addTo(commands);
        commands.add("mail.addContact", ContactCommands::add);
        commands.add("mail.editContact", ContactCommands::edit);
        commands.add("mail.removeContact", (world, by, args) -> {
            ContactQueries book = book(world, by);
            book.remove(contact(book, args.text("contact")).id());
            return null;
        });
        commands.add("mail.addContactGroup", (world, by, args) -> {
            ContactQueries book = book(world, by);
            String name = groupName(book, args, 0);
            long id = world.nextId();
            book.storeGroup(id, name);
            return id;
        });
        commands.add("mail.renameContactGroup", (world, by, args) -> {
            ContactQueries book = book(world, by);
            Group group = group(book, args.text("group"));
            String name = groupName(book, args, group.id());
            if (!name.equals(group.name())) {
                book.storeGroup(group.id(), name);
            }
            return null;
        });
        commands.add("mail.removeContactGroup", (world, by, args) -> {
            ContactQueries book = book(world, by);
            book.removeGroup(group(book, args.text("group")).id());
            return null;
        });
        commands.add("mail.addToContactGroup", (world, by, args) -> {
            ContactQueries book = book(world, by);
            long group = group(book, args.text("group")).id();
            args.texts("contacts").forEach(each -> book.join(contact(book, each).id(), group));
            return null;
        });
        commands.add("mail.removeFromContactGroup", (world, by, args) -> {
            ContactQueries book = book(world, by);
            long group = group(book, args.text("group")).id();
            args.texts("contacts")
                    .forEach(each -> book.leave(contact(book, each).id(), group));
            return null;
        });
    }

    private static Object add(World world, Person by, Args args) {
        ContactQueries book = book(world, by);
        Contact wanted = wanted("mail.addContact", book, args, Contact.unsaved("", ""));
        long id = world.nextId();
        store(book, args, id, wanted);
        return id;
    }

    private static @Nullable Object edit(World world, Person by, Args args) {
        ContactQueries book = book(world, by);
        Contact before = contact(book, args.text("contact"));
        store(book, args, before.id(), wanted("mail.editContact", book, args, before));
        return null;
    }

    private static void store(ContactQueries book, Args args, long id, Contact wanted) {
        List<Long> groups = args.texts("groups").stream()
                .map(each -> group(book, each).id())
                .toList();
        Contact stored = new Contact(
                id,
                wanted.name(),
                wanted.email(),
                wanted.phone(),
                wanted.jobTitle(),
                wanted.company(),
                wanted.notes(),
                wanted.isStarred());
        if (!book.find(id).filter(stored::equals).isPresent()) {
            book.store(stored);
        }
        if (args.has("groups")) {
            List<Long> before = book.memberships().getOrDefault(id, List.of());
            before.stream().filter(each -> !groups.contains(each)).forEach(each -> book.leave(id, each));
            groups.forEach(each -> book.join(id, each));
        }
    }

    /** What a contact shall be, once nothing is wrong with it. */
    private static Contact wanted(String command, ContactQueries book, Args args, Contact before) {
        Map<String, String> problems = new TreeMap<>();
        Address given = Address.parse(args.text("email", before.email()));
        String name = line(args, "name", before.name().isEmpty() ? given.name() : before.name(), 200, problems);
        String phone = line(args, "phone", before.phone(), 60, problems);
        String jobTitle = line(args, "jobTitle", before.jobTitle(), 200, problems);
        String company = line(args, "company", before.company(), 200, problems);
        String notes = args.text("notes", before.notes()).strip();
        if (notes.length() > 4000) {
            problems.put("notes", tooLong("The notes", notes.length(), 4000));
        }
        String email = given.email();
        if (email.length() > 200) {
            problems.put("email", tooLong("The address", email.length(), 200));
        } else if (!email.isEmpty() && !given.isValid()) {
            problems.put("email", "'" + email + "' is not a mail address: write name@host.tld.");
        } else if (!email.isEmpty() && !email.equalsIgnoreCase(before.email())) {
            book.byEmail(email)
                    .ifPresent(other -> problems.put(
                            "email", email + " belongs to " + other.label() + " already: edit that contact instead."));
        }
        if (!phone.isEmpty() && !phone.matches("[+(]?[0-9][-0-9 ().,x#*/]*(ext\\.? ?[0-9]+)?")) {
            problems.putIfAbsent("phone", "'" + phone + "' is not a phone number: write digits, such as 555-0134.");
        }
        if (name.isEmpty() && email.isEmpty() && phone.isEmpty()) {
            problems.put("name", "A contact needs a name, an address or a phone number: fill in one of them.");
        }
        if (!problems.isEmpty()) {
            throw new Problem(command, problems);
        }
        return new Contact(
                before.id(), name, email, phone, jobTitle, company, notes, args.flag("starred", before.isStarred()));
    }

    private static String line(Args args, String field, String before, int longest, Map<String, String> problems) {
        String text = args.text(field, before).replaceAll("\\s+", " ").strip();
        if (text.length() > longest) {
            problems.put(field, tooLong("This", text.length(), longest));
        }
        return text;
    }

    private static String tooLong(String what, int length, int longest) {
        return what + " has " + length + " characters, but may have " + longest + ": shorten it.";
    }

    private static String groupName(ContactQueries book, Args args, long itself) {
        String name = args.text("name").replaceAll("\\s+", " ").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A label needs a name: enter one.");
        }
        if (name.length() > 100) {
            throw new IllegalArgumentException(tooLong("The name", name.length(), 100));
        }
        if (book.groups().stream()
                .anyMatch(each -> each.id() != itself && each.name().equalsIgnoreCase(name))) {
            throw new IllegalArgumentException("There is a label '" + name + "' already: choose another name.");
        }
        return name;
    }

    private static Contact contact(ContactQueries book, String key) {
        return (key.matches("\\d{1,18}|[1-8]\\d{18}") ? book.find(Long.parseLong(key)) : book.byEmail(key))
                .orElseThrow(() -> new IllegalArgumentException("There is no contact '" + key
                        + "' in this address book: give the id or the address of one, or make it with"
                        + " mail.addContact"));
    }

    private static Group group(ContactQueries book, String key) {
        return book.groups().stream()
                .filter(each -> each.name().equalsIgnoreCase(key.strip())
                        || String.valueOf(each.id()).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no group '" + key + "' in this address book: make it with mail.addContactGroup"));
    }

    private static ContactQueries book(World world, Person by) {
        return new ContactQueries(world.db("mail"), by.id());
    }
}
