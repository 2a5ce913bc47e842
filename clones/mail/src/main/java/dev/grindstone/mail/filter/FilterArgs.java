package dev.grindstone.mail.filter;

import dev.grindstone.kit.world.Args;
import dev.grindstone.mail.filter.Filter.Actions;
import dev.grindstone.mail.filter.Filter.Wanted;
import dev.grindstone.mail.message.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a filter from a command's arguments, and says what is wrong with it. */
final class FilterArgs {
    private static final List<String> CATEGORIES = List.of("primary", "promotions", "social", "updates", "forums");
    private static final int LONGEST = 1000;

    private final String command;
    private final Args args;

    FilterArgs(String command, Args args) {
        this.command = command;
        this.args = args;
    }

    /** The filter, if its label exists. */
    Filter filter(long id, FilterQueries filters) {
        Filter filter = described(id);
        String label = filter.actions().label();
        if (label != null && filters.labelId(label).isEmpty()) {
            throw new IllegalArgumentException(
                    command + ": there is no label '" + label + "' in this mailbox: create it with mail.label");
        }
        return filter;
    }

    /** The filter, whether or not its label exists. */
    Filter described(long id) {
        Filter filter = new Filter(id, wanted(), actions());
        if (filter.wanted().isEmpty()) {
            throw new IllegalArgumentException(command
                    + ": the filter would match all mail: give at least one of from, to, subject, query,"
                    + " negatedQuery, hasAttachment, size");
        }
        if (filter.actions().isEmpty()) {
            throw new IllegalArgumentException(
                    command + ": the filter does nothing: give at least one action, such as markRead=true");
        }
        return filter;
    }

    private Wanted wanted() {
        String comparison = oneOf("sizeComparison", List.of("larger", "smaller"));
        boolean sized = args.has("size") && !args.text("size").isBlank();
        Long size = sized ? Long.valueOf(args.number("size")) : null;
        if (size != null && size < 0) {
            throw new IllegalArgumentException(
                    command + ": the argument 'size' is '" + size + "', which is below 0: give a number of bytes");
        }
        return new Wanted(
                text("from"),
                text("to"),
                text("subject"),
                text("query"),
                text("negatedQuery"),
                args.flag("hasAttachment", false),
                size,
                size == null ? null : comparison == null ? "larger" : comparison);
    }

    private Actions actions() {
        String forward = textOrNull("forward");
        if (forward != null && !new Address("", forward).isValid()) {
            throw new IllegalArgumentException(
                    command + ": '" + forward + "' is not a mail address: write name@host.tld");
        }
        return new Actions(
                args.flag("skipInbox", false),
                args.flag("markRead", false),
                args.flag("star", false),
                textOrNull("label"),
                forward,
                args.flag("trash", false),
                args.flag("neverSpam", false),
                oneOf("importance", List.of("always", "never")),
                oneOf("category", CATEGORIES));
    }

    private String text(String name) {
        String text = args.text(name, "").strip();
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(command + ": the argument '" + name + "' has " + text.length()
                    + " characters: at most " + LONGEST + " are possible");
        }
        return text;
    }

    private @Nullable String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    private @Nullable String oneOf(String name, List<String> allowed) {
        String value = textOrNull(name);
        if (value != null && !allowed.contains(value)) {
            throw new IllegalArgumentException(
                    command + ": the argument '" + name + "' is '" + value + "', which is none of " + allowed);
        }
        return value;
    }
}
