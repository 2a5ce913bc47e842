package dev.grindstone.mail.arrival;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.World;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.editLabel}: changes a label of whoever runs it; what lies below it in the tree moves along.
 *
 * <p>Arguments: {@code label} (its id), {@code name}, {@code color} ({@code #rrggbb}, or empty for none), {@code in_list}
 * (show, unread or hide), {@code in_messages} (whether messages show it); what is absent stays.
 */
final class EditLabel implements Command {
    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        LabelQueries labels = new LabelQueries(world.db("mail"), by.id());
        long id = args.number("label");
        String before = labels.require("mail.editLabel", id);
        if (args.has("name") && !args.text("name").equals(before)) {
            labels.rename(id, before, args.text("name"));
        }
        if (args.has("color")) {
            labels.color(id, args.text("color").isEmpty() ? null : args.text("color"));
        }
        if (args.has("in_list")) {
            labels.inList(id, args.text("in_list"));
        }
        if (args.has("in_messages")) {
            labels.inMessages(id, args.flag("in_messages", true));
        }
        return null;
    }
}
