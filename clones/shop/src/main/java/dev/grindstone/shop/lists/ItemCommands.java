package dev.grindstone.shop.lists;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.db.tables.records.ListItemRecord;

/**
 * {@code shop.editListItem} (item; priority from -2 to 2, wanted, has, comment, each as it was when absent), {@code
 * shop.moveListItem} (item; list, the handle of another of one's lists) and {@code shop.shareList} (list, public).
 */
public final class ItemCommands {
    private static final int MOST_LETTERS = 500;
    private static final int MOST = 999;

    private ItemCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.editListItem", (world, by, args) -> {
            edit(world, by, args);
            return null;
        });
        commands.add("shop.moveListItem", (world, by, args) -> {
            move(world, by, args);
            return null;
        });
        commands.add("shop.shareList", (world, by, args) -> {
            world.db("shop")
                    .update(LIST)
                    .set(LIST.IS_PUBLIC, args.flag("public", true))
                    .where(LIST.ID.eq(ListCommands.own(world, by, args)))
                    .execute();
            return null;
        });
    }

    private static void edit(World world, Person by, Args args) {
        ListItemRecord item = own(world, by, args);
        if (args.has("priority")) {
            item.setPriority(Priority.of(args.number("priority")).value());
        }
        if (args.has("wanted")) {
            item.setWanted(count(args.number("wanted"), 1));
        }
        if (args.has("has")) {
            item.setHas(count(args.number("has"), 0));
        }
        String comment = args.text("comment", item.getComment()).strip();
        if (comment.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("A comment may have " + MOST_LETTERS + " characters at most");
        }
        item.setComment(comment);
        item.store();
    }

    /** So many, as a column takes it. */
    static int count(long number, int least) {
        if (number < least || number > MOST) {
            throw new IllegalArgumentException("Enter a whole number from " + least + " to " + MOST);
        }
        return (int) number;
    }

    /** What the other list has already is not there twice: the one that comes takes its place. */
    private static void move(World world, Person by, Args args) {
        ListItemRecord item = own(world, by, args);
        long to = ListCommands.editable(world, by, args);
        world.db("shop")
                .deleteFrom(LIST_ITEM)
                .where(LIST_ITEM.LIST_ID.eq(to).and(LIST_ITEM.VARIANT_ID.eq(item.getVariantId())))
                .and(LIST_ITEM.ID.ne(item.getId()))
                .execute();
        item.setListId(to);
        item.store();
    }

    private static ListItemRecord own(World world, Person by, Args args) {
        long id = args.number("item");
        return world.db("shop")
                .selectFrom(LIST_ITEM)
                .where(LIST_ITEM.ID.eq(id))
                .and(LIST_ITEM.LIST_ID.in(
                        org.jooq.impl.DSL.select(LIST.ID).from(LIST).where(Editing.by(by.id()))))
                .fetchOptional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The item " + id + " is on none of the lists of " + by.name() + " any more"));
    }
}
