package dev.grindstone.chat.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;

/** The emoji that every workspace has: short names and characters. */
public final class Emojis {
    private static final String TONE = "::skin-tone-";

    private Emojis() {}

    /**
     * One emoji.
     *
     * @param name the short name that is written, such as {@code +1}
     * @param aliases all its short names
     * @param group such as {@code Smileys & Emotion}
     */
    public record Entry(String name, List<String> aliases, String characters, String group, String description) {
        public Entry {
            aliases = List.copyOf(aliases);
        }
    }

    /** All of them in the order of pickers, and by each of their names. */
    private record Table(List<Entry> all, Map<String, Entry> byName, Map<String, Entry> byCharacters) {}

    private static final class Loaded {
        static final Table TABLE = load();
    }

    private static Table load() {
        List<Entry> all = new ArrayList<>();
        Map<String, Entry> byName = new LinkedHashMap<>();
        Map<String, Entry> byCharacters = new LinkedHashMap<>();
        List<Emoji> ordered = new ArrayList<>(EmojiManager.getAllEmojis());
        ordered.sort(Comparator.comparing(Emoji::getGroup)
                .thenComparing(Emoji::getSubgroup)
                .thenComparing(Emoji::getEmoji));
        for (Emoji emoji : ordered) {
            List<String> names = new TreeSet<>(emoji.getSlackAliases())
                    .stream().map(name -> name.replace(":", "")).toList();
            if (names.isEmpty() || emoji.hasFitzpatrickComponent()) {
                continue;
            }
            List<String> written = emoji.getSlackAliases().stream()
                    .map(name -> name.replace(":", ""))
                    .toList();
            Entry entry = new Entry(
                    written.get(0), written, emoji.getEmoji(), emoji.getGroup().toString(), emoji.getDescription());
            boolean fresh = true;
            for (String name : names) {
                fresh &= byName.putIfAbsent(name, entry) == null;
            }
            byCharacters.putIfAbsent(emoji.getEmoji(), entry);
            if (fresh) {
                all.add(entry);
            }
        }
        return new Table(
                Collections.unmodifiableList(all),
                Collections.unmodifiableMap(byName),
                Collections.unmodifiableMap(byCharacters));
    }

    /** All of them, one entry an emoji, in a fixed order. */
    public static List<Entry> all() {
        return Loaded.TABLE.all();
    }

    /** The emoji of a short name, without colons; a skin tone may follow it. */
    public static Optional<Entry> named(String name) {
        return Optional.ofNullable(Loaded.TABLE.byName().get(base(name)));
    }

    /** The characters of a short name, with its skin tone. */
    public static Optional<String> characters(String name) {
        return named(name).map(entry -> entry.characters() + tone(name));
    }

    /** The short name of an emoji that was typed as characters. */
    public static Optional<String> name(String characters) {
        return Optional.ofNullable(Loaded.TABLE.byCharacters().get(characters)).map(Entry::name);
    }

    private static String base(String name) {
        int tone = name.indexOf(TONE);
        return tone < 0 ? name : name.substring(0, tone);
    }

    private static String tone(String name) {
        int tone = name.indexOf(TONE);
        if (tone < 0 || !name.substring(tone).matches(TONE + "[2-6]")) {
            return "";
        }
        return Character.toString(0x1F3FB + name.charAt(name.length() - 1) - '2');
    }
}
