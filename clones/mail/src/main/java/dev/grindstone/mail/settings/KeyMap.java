package dev.grindstone.mail.settings;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.mail.mailbox.setting.SettingsTab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which keys an owner gave to which action; an action is named by its usual keys. */
final class KeyMap {
    /** The tab where keys are chosen; the page itself fills it, for it alone knows what its keys do. */
    static final SettingsTab TAB =
            new SettingsTab("shortcuts", "Keyboard Shortcuts", "mail/settings/keys.jte", visit -> "Keyboard Shortcuts");

    private static final int LONGEST = 2000;
    private static final Pattern KEYS = Pattern.compile("(?:(?:Ctrl|Alt|Shift)\\+)*[^\\s]+(?: [^\\s]+)?");

    private KeyMap() {}

    /** The form's pairs that differ from what is usual, each as {@code usual<TAB>chosen}. */
    static List<String> of(Visit visit) {
        List<String> usual = visit.forms("of");
        List<String> chosen = visit.forms("key");
        if (usual.size() != chosen.size()) {
            throw new IllegalArgumentException(
                    "Each action needs of and key, but there are " + usual.size() + " and " + chosen.size());
        }
        Map<String, String> taken = new HashMap<>();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < usual.size(); i++) {
            String keys = chosen.get(i).strip();
            String before = taken.put(keys, usual.get(i));
            if (before != null) {
                throw new IllegalArgumentException(
                        "The keys '" + keys + "' would have two actions: give one of them other keys");
            }
            if (!keys.equals(usual.get(i))) {
                changed.add(usual.get(i) + "\t" + keys);
            }
        }
        return changed;
    }

    /** The pairs as they are kept. */
    static String checked(String command, List<String> pairs) {
        for (String pair : pairs) {
            String[] parts = pair.split("\t", -1);
            if (parts.length != 2
                    || !KEYS.matcher(parts[0]).matches()
                    || !KEYS.matcher(parts[1]).matches()) {
                throw new IllegalArgumentException(command + ": '" + pair.replace("\t", " for ")
                        + "' gives no keys to an action: write keys such as e, Shift+E or g e");
            }
        }
        String joined = String.join("\n", pairs);
        if (joined.length() > LONGEST) {
            throw new IllegalArgumentException(
                    command + ": key_map has " + joined.length() + " characters, but may have " + LONGEST);
        }
        return joined;
    }
}
