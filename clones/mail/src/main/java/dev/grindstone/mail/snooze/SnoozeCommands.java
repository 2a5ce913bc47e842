package dev.grindstone.mail.snooze;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.Snoozes;
import java.time.Instant;

/** The commands that snooze conversations of whoever runs them. */
public final class SnoozeCommands {
    private SnoozeCommands() {}

    /**
     * Adds {@code mail.snooze} ({@code threads}, ids; {@code until}, an instant to come), {@code mail.unsnooze}
     * ({@code threads}), both with the number of conversations as result, and {@code mail.return} ({@code thread}), which
     * the schedule runs.
     */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.snooze", SnoozeCommands::snooze);
        commands.add("mail.unsnooze", (world, by, args) -> new Snoozes(world, by).wake(args.numbers("threads")));
        commands.add(Snoozes.RETURN, (world, by, args) -> {
            new Snoozes(world, by).comeBack(args.number("thread"));
            return null;
        });
    }

    private static Object snooze(World world, Person by, Args args) {
        args.text("until");
        Instant until = args.instant("until", world.now());
        if (!until.isAfter(world.now())) {
            throw new IllegalArgumentException("mail.snooze: 'until' is " + until + ", which is not after the present, "
                    + world.now() + ": choose a later instant");
        }
        return new Snoozes(world, by).begin(args.numbers("threads"), until);
    }
}
