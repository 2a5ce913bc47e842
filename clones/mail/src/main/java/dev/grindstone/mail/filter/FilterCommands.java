package dev.grindstone.mail.filter;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.message.Address;

/**
 * Filters as commands, in the mailbox of whoever runs them.
 *
 * <p>{@code mail.createFilter} (its id is the result) and {@code mail.updateFilter} ({@code filter}) take the criteria
 * {@code from}, {@code to}, {@code subject}, {@code query}, {@code negatedQuery}, {@code hasAttachment}, {@code size}
 * (bytes), {@code sizeComparison} (larger, smaller) and the actions {@code skipInbox}, {@code markRead}, {@code star},
 * {@code label} (name), {@code forward} (address), {@code trash}, {@code neverSpam}, {@code importance} (always, never),
 * {@code category}. {@code mail.importFilters} makes those of a feed ({@code xml}, {@code chosen} as places counted from
 * 0, {@code apply}); the result is how many. {@code mail.deleteFilter} and {@code mail.applyFilter} take {@code filter}; {@code mail.block} takes
 * {@code sender} ({@code Name <email>}), {@code mail.unblock} too; {@code mail.filter} sorts a {@code message} that has
 * just come.
 */
public final class FilterCommands {
    private FilterCommands() {}

    /** Adds them; {@code language} is what filters match with. */
    public static void addTo(CommandRegistry commands, Views.Language language) {
        commands.add("mail.createFilter", (world, by, args) -> {
            FilterQueries filters = filters(world, by);
            long id = world.nextId();
            filters.store(new FilterArgs("mail.createFilter", args).filter(id, filters));
            return id;
        });
        commands.add("mail.updateFilter", (world, by, args) -> {
            Filter before = named(world, by, "mail.updateFilter", args);
            FilterQueries filters = filters(world, by);
            filters.store(new FilterArgs("mail.updateFilter", args).filter(before.id(), filters));
            return before.id();
        });
        commands.add("mail.deleteFilter", (world, by, args) -> {
            filters(world, by)
                    .delete(named(world, by, "mail.deleteFilter", args).id());
            return null;
        });
        commands.add(
                "mail.applyFilter",
                (world, by, args) ->
                        new FilterRun(world, by, language).apply(named(world, by, "mail.applyFilter", args)));
        commands.add("mail.filter", (world, by, args) -> {
            new FilterRun(world, by, language).arrived(args.number("message"));
            return null;
        });
        commands.add("mail.importFilters", TransferRoutes::run);
        commands.add("mail.block", (world, by, args) -> {
            Address sender = sender("mail.block", args);
            FilterQueries filters = filters(world, by);
            if (!filters.isBlocked(sender.email())) {
                filters.block(world.nextId(), sender.email(), sender.name());
            }
            return null;
        });
        commands.add("mail.unblock", (world, by, args) -> {
            filters(world, by).unblock(sender("mail.unblock", args).email());
            return null;
        });
    }

    private static FilterQueries filters(World world, Person by) {
        return new FilterQueries(world.db("mail"), by.id());
    }

    private static Filter named(World world, Person by, String command, Args args) {
        long id = args.number("filter");
        return filters(world, by)
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException(command + ": the argument 'filter' is '" + id
                        + "', which is no filter of " + by.email() + ": use a result of mail.createFilter"));
    }

    private static Address sender(String command, Args args) {
        Address sender = Address.parse(args.text("sender"));
        if (!sender.isValid()) {
            throw new IllegalArgumentException(
                    command + ": '" + args.text("sender") + "' is not a mail address: write name@host.tld");
        }
        return sender;
    }
}
