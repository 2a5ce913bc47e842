package dev.grindstone.mail.events;

import java.util.Map;
import java.util.stream.Collectors;

/** Says all that keeps an event from being written down. */
final class WrongEvent extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String lines;

    /** @param wrong what is wrong, by the field that it stands in */
    WrongEvent(String command, Map<String, String> wrong) {
        super(command + ": " + String.join(" ", wrong.values()));
        lines = wrong.entrySet().stream()
                .map(each -> each.getKey() + "\t" + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** A line for each field: its name, a tab, what is wrong with it. */
    String lines() {
        return lines;
    }
}
