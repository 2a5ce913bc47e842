package dev.grindstone.mail.events;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.ThreadToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events as commands, of whoever runs them.
 *
 * <p>{@code mail.createEvent} (its id is the result) and {@code mail.editEvent} ({@code event}) take {@code title},
 * {@code start} and {@code end} (instants such as 2026-05-18T13:12:00Z, or days such as 2026-05-18, where {@code end} is
 * the last one), or as people type them {@code start_date}, {@code start_time}, {@code end_date}, {@code end_time};
 * {@code all_day}, {@code place}, {@code description}, {@code guests} (texts of {@code Name <email>}) and {@code thread}
 * (the conversation it came from). What {@code editEvent} is not given stays as it is. Guests get an invitation by mail,
 * and another when something changes; {@code mail.deleteEvent} ({@code event}) tells them that it is off.
 */
public final class EventCommands {
    private EventCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.createEvent", EventCommands::create);
        commands.add("mail.editEvent", EventCommands::edit);
        commands.add("mail.deleteEvent", EventCommands::delete);
    }

    private static Object create(World world, Person by, Args args) {
        // Read once before an id is drawn, so that a refusal leaves no trace.
        Event wanted = Wanted.read("mail.createEvent", world, by, args, 0, "", null);
        long id = world.nextId();
        String host = new Address("", by.email()).domain();
        Event event = wanted.named(id, ThreadToken.hex(id) + "@calendar." + host);
        queries(world, by).store(event);
        Letter.INVITED.send(world, by, event, event.guests());
        return id;
    }

    private static @Nullable Object edit(World world, Person by, Args args) {
        Event before = named("mail.editEvent", world, by, args);
        Event wanted = Wanted.read("mail.editEvent", world, by, args, before.id(), before.uid(), before);
        if (wanted.equals(before)) {
            return null;
        }
        Event event = wanted.revised(before.revision() + 1);
        queries(world, by).store(event);
        Letter.CHANGED.send(world, by, event, event.guests());
        Letter.CANCELLED.send(world, by, event, without(before.guests(), event.guests()));
        return null;
    }

    private static List<Address> without(List<Address> guests, List<Address> kept) {
        return guests.stream()
                .filter(guest -> kept.stream().noneMatch(each -> each.sameMailbox(guest.email())))
                .toList();
    }

    private static @Nullable Object delete(World world, Person by, Args args) {
        Event event = named("mail.deleteEvent", world, by, args);
        queries(world, by).remove(event.id());
        Letter.CANCELLED.send(world, by, event.revised(event.revision() + 1), event.guests());
        return null;
    }

    private static Event named(String command, World world, Person by, Args args) {
        long id = args.number("event");
        return queries(world, by)
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException(command + ": There is no event " + id + " of "
                        + by.email() + ": use a result of mail.createEvent."));
    }

    private static EventQueries queries(World world, Person by) {
        return new EventQueries(world.db("mail"), by.id());
    }
}
