package dev.grindstone.chat.preferences;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code chat.setPreference} (name, value; section for one section of the side bar, whose value may be empty to follow
 * all others). {@code keywords} are words with commas between them. What is as usual is not stored, so that a choice taken back leaves no trace.
 */
public final class PreferenceCommands {
    private static final int MOST_WORDS = 50;
    private static final int LONGEST_WORD = 80;

    private PreferenceCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.setPreference", (world, by, args) -> {
            set(new Deed(world, by, args));
            return null;
        });
    }

    private static void set(Deed deed) {
        String name = deed.args().text("name");
        String value = deed.args().text("value", "");
        if (name.equals(Preferences.KEYWORDS)) {
            keywords(deed, Preferences.words(value));
            return;
        }
        String section = deed.args().text("section", "");
        List<String> values = Preferences.CHOICES.get(name);
        if (values == null) {
            throw ChatException.of(
                    "invalid_arguments",
                    "There is no preference '" + name + "': use one of " + Preferences.CHOICES.keySet());
        }
        if (!values.contains(value) && !(value.isEmpty() && !section.isEmpty())) {
            throw ChatException.of(
                    "invalid_arguments", "'" + value + "' is no value of '" + name + "': use one of " + values);
        }
        ObjectNode all = Preferences.read(deed.db(), deed.actor().id());
        String before = all.toString();
        if (section.isEmpty()) {
            put(all, name, value.equals(values.get(0)) ? "" : value);
        } else {
            ObjectNode sections = all.withObject("sections");
            ObjectNode one = sections.withObject("/" + section);
            put(one, name, value);
            if (one.isEmpty()) {
                sections.remove(section);
            }
            if (sections.isEmpty()) {
                all.remove("sections");
            }
        }
        if (!all.toString().equals(before)) {
            Preferences.write(deed.db(), deed.actor().id(), all);
        }
    }

    private static void keywords(Deed deed, List<String> words) {
        if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            throw ChatException.of(
                    "invalid_arguments",
                    "Name at most " + MOST_WORDS + " keywords of at most " + LONGEST_WORD + " letters each");
        }
        ObjectNode all = Preferences.read(deed.db(), deed.actor().id());
        String before = all.toString();
        put(all, Preferences.KEYWORDS, String.join(", ", words));
        if (!all.toString().equals(before)) {
            Preferences.write(deed.db(), deed.actor().id(), all);
        }
    }

    private static void put(ObjectNode object, String name, String value) {
        if (value.isEmpty()) {
            object.remove(name);
        } else {
            object.put(name, value);
        }
    }
}
