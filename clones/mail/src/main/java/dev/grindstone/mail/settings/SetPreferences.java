package dev.grindstone.mail.settings;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.db.tables.records.PreferenceRecord;
import dev.grindstone.mail.mailbox.Passages;
import dev.grindstone.mail.mailbox.Place;
import dev.grindstone.mail.mailbox.Preferences;
import dev.grindstone.mail.message.Address;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.setPreferences}: changes what its arguments name, and nothing else.
 *
 * <p>Arguments, all optional: those of {@link Choice#ALL}; {@code tabs} (the categories with a tab, empty for none);
 * {@code inbox_sections} (of multiple inboxes, each {@code name<TAB>query}); {@code closed_sections} (their keys);
 * {@code pane_percent} (the list's part of the room beside a reading pane, held between 20 and 80);
 * {@code moved_lists} (routes of fixed lists that change their side of "More"); {@code key_map} (each
 * {@code usual keys<TAB>chosen keys}, while {@code custom_keys} is on); {@code sender_name}; {@code answers_to}
 * (the address for answers, empty for the own one); {@code language} (a tag such as {@code en} or {@code pt-BR});
 * {@code signature_new} and {@code signature_answer} (id of a signature, 0 for none).
 */
final class SetPreferences implements Command {
    static final String NAME = "mail.setPreferences";
    private static final int LONGEST_NAME = 100;
    private static final int LEAST_PANE = 20;
    private static final int LONGEST_LISTS = 200;

    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        DSLContext db = world.db("mail");
        Preferences preferences = Preferences.of(db, by.id());
        PreferenceRecord row = preferences.row();
        for (Choice<?> choice : Choice.ALL) {
            if (args.has(choice.name())) {
                choice.put(row, NAME, args.text(choice.name()));
            }
        }
        if (args.has("tabs")) {
            row.setTabs(tabs(args.texts("tabs")));
        }
        if (args.has("inbox_sections")) {
            row.setInboxSections(InboxSections.checked(NAME, args.texts("inbox_sections")));
        }
        if (args.has("closed_sections")) {
            row.setClosedSections(InboxSections.keys(NAME, args.texts("closed_sections")));
        }
        if (args.has("pane_percent")) {
            row.setPanePercent((int) Math.max(LEAST_PANE, Math.min(100 - LEAST_PANE, args.number("pane_percent"))));
        }
        if (args.has("moved_lists")) {
            row.setMovedLists(lists(args.texts("moved_lists")));
        }
        if (args.has("key_map")) {
            row.setKeyMap(KeyMap.checked(NAME, args.texts("key_map")));
        }
        if (args.has("sender_name")) {
            row.setSenderName(senderName(args.text("sender_name").strip(), by));
        }
        if (args.has("answers_to")) {
            row.setAnswersTo(answersTo(args.text("answers_to").strip(), by));
        }
        if (args.has("language")) {
            row.setLanguage(language(args.text("language").strip()));
        }
        if (args.has("signature_new")) {
            row.setSignatureNew(signature(db, by, args, "signature_new"));
        }
        if (args.has("signature_answer")) {
            row.setSignatureAnswer(signature(db, by, args, "signature_answer"));
        }
        preferences.store(db, row);
        return null;
    }

    private static String tabs(List<String> named) {
        List<String> wanted = named.stream().filter(name -> !name.isBlank()).toList();
        wanted.stream().filter(name -> !Place.TABS.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    NAME + ": tabs names '" + name + "', but a tab can only be one of " + Place.TABS);
        });
        return Place.TABS.stream().filter(wanted::contains).collect(Collectors.joining(","));
    }

    private static String lists(List<String> routes) {
        String joined = routes.stream()
                .filter(route -> !route.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        if (!joined.matches("[a-z/,]*") || joined.length() > LONGEST_LISTS) {
            throw new IllegalArgumentException(NAME + ": moved_lists is '" + joined
                    + "', but must hold routes such as starred or category/social");
        }
        return joined;
    }

    private static String senderName(String name, Person by) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ' || c == '<' || c == '>')) {
            throw new IllegalArgumentException(NAME + ": sender_name is '" + name + "', but a name has at most "
                    + LONGEST_NAME + " characters, and no line breaks, '<' or '>'");
        }
        return name.equals(by.name()) ? "" : name;
    }

    private static String answersTo(String address, Person by) {
        if (!address.isEmpty() && (!new Address("", address).isValid() || address.length() > LONGEST_LISTS)) {
            throw new IllegalArgumentException(
                    NAME + ": answers_to is '" + address + "', which is no mail address: write name@host.tld");
        }
        return address.equalsIgnoreCase(by.email()) ? "" : address;
    }

    private static String language(String tag) {
        String first = tag.replaceFirst("-[A-Za-z0-9]{2,4}$", "");
        if (!List.of(Locale.getISOLanguages()).contains(first)) {
            throw new IllegalArgumentException(
                    NAME + ": language is '" + tag + "', which is no language: write en, de or pt-BR");
        }
        return tag;
    }

    private static long signature(DSLContext db, Person by, Args args, String argument) {
        long id = args.number(argument);
        if (id != 0 && Passages.signatures(db, by.id()).find(id).isEmpty()) {
            throw new IllegalArgumentException(NAME + ": " + argument + " is '" + id
                    + "', which is no signature of this mailbox: make it with mail.saveSignature, or give 0 for none");
        }
        return id;
    }
}
