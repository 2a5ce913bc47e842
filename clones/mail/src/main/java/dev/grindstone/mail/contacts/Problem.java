package dev.grindstone.mail.contacts;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is wrong with a contact, by the field it is wrong with. */
final class Problem extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> byField;

    Problem(String command, Map<String, String> byField) {
        super(command + ": " + String.join(" ", new TreeMap<>(byField).values()));
        this.byField = new TreeMap<>(byField);
    }

    /** One line a field: its name, a tab, the sentence. */
    String lines() {
        return byField.entrySet().stream()
                .map(each -> each.getKey() + "\t" + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
