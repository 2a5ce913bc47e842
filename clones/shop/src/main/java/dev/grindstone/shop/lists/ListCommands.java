package dev.grindstone.shop.lists;

import static dev.grindstone.shop.db.Tables.BASKET_LINE;
import static dev.grindstone.shop.db.Tables.GIVEN;
import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_EDITOR;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Numbers;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.catalog.Wares;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * {@code shop.createList} (name; the result is its handle), {@code shop.renameList} (list, name), {@code shop.deleteList}
 * (list), {@code shop.addToList} (asin; list, without which it is the default one, begun when there is none; wanted, has, comment;
 * the result is the list's handle) and {@code shop.removeFromList} (item). Lists are told by their handles.
 */
public final class ListCommands {
    private static final int MOST_LETTERS = 100;
    private static final String FIRST = "Shopping List";

    private ListCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.createList", (world, by, args) -> create(world, by, name(args)));
        commands.add("shop.renameList", (world, by, args) -> {
            world.db("shop")
                    .update(LIST)
                    .set(LIST.NAME, name(args))
                    .where(LIST.ID.eq(own(world, by, args)))
                    .execute();
            return null;
        });
        commands.add("shop.deleteList", (world, by, args) -> {
            long list = own(world, by, args);
            // What lies in baskets for a registry stays there, for its buyer.
            world.db("shop")
                    .update(BASKET_LINE)
                    .setNull(BASKET_LINE.REGISTRY_ID)
                    .where(BASKET_LINE.REGISTRY_ID.eq(list))
                    .execute();
            world.db("shop").deleteFrom(GIVEN).where(GIVEN.LIST_ID.eq(list)).execute();
            world.db("shop")
                    .deleteFrom(LIST_EDITOR)
                    .where(LIST_EDITOR.LIST_ID.eq(list))
                    .execute();
            world.db("shop")
                    .deleteFrom(LIST_ITEM)
                    .where(LIST_ITEM.LIST_ID.eq(list))
                    .execute();
            world.db("shop").deleteFrom(LIST).where(LIST.ID.eq(list)).execute();
            return null;
        });
        commands.add("shop.addToList", ListCommands::add);
        commands.add("shop.removeFromList", (world, by, args) -> {
            remove(world, by, args.number("item"));
            return null;
        });
    }

    private static String name(Args args) {
        String name = args.text("name").strip();
        if (name.isEmpty() || name.length() > MOST_LETTERS) {
            throw new IllegalArgumentException("Enter a name for the list of at most " + MOST_LETTERS + " characters");
        }
        return name;
    }

    private static String create(World world, Person by, String name) {
        long id = world.nextId();
        String handle = Numbers.list(world.db("shop"), by.id());
        boolean isFirst =
                !world.db("shop").fetchExists(LIST, LIST.PERSON_ID.eq(by.id()).and(LIST.KIND.eq("wish")));
        world.db("shop")
                .insertInto(LIST)
                .set(LIST.ID, id)
                .set(LIST.HANDLE, handle)
                .set(LIST.PERSON_ID, by.id())
                .set(LIST.KIND, "wish")
                .set(LIST.NAME, name)
                .set(LIST.IS_PUBLIC, false)
                .set(LIST.IS_DEFAULT, isFirst)
                .set(LIST.BEGUN_AT, world.now())
                .execute();
        return handle;
    }

    /** A list that is somebody's own. */
    static long own(World world, Person by, Args args) {
        return require(world, by, args, LIST.PERSON_ID.eq(by.id()));
    }

    /** A list that somebody may put things on. */
    static long editable(World world, Person by, Args args) {
        return require(world, by, args, Editing.by(by.id()));
    }

    private static long require(World world, Person by, Args args, Condition which) {
        String handle = args.text("list");
        return world.db("shop")
                .select(LIST.ID)
                .from(LIST)
                .where(LIST.HANDLE.eq(handle).and(which))
                .fetchOptional(LIST.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        by.name() + " has no list '" + handle + "': take the handle from the list's address"));
    }

    private static Optional<Long> found(DSLContext db, Person by, String handle) {
        return db.select(LIST.ID)
                .from(LIST)
                .where(LIST.HANDLE.eq(handle).and(Editing.by(by.id())))
                .fetchOptional(LIST.ID);
    }

    /** What is on the list already stays as it is. */
    private static String add(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        String asin = args.text("asin");
        Ware ware = new Wares(db, world.now())
                .byAsin(asin)
                .orElseThrow(() -> new IllegalArgumentException("There is no product " + asin + " any more"));
        String handle = args.has("list") ? args.text("list") : standard(world, by);
        long list = found(db, by, handle)
                .orElseThrow(() -> new IllegalArgumentException("There is no such list any more: choose another one"));
        boolean has =
                db.fetchExists(LIST_ITEM, LIST_ITEM.LIST_ID.eq(list).and(LIST_ITEM.VARIANT_ID.eq(ware.variant())));
        if (!has) {
            db.insertInto(LIST_ITEM)
                    .set(LIST_ITEM.ID, world.nextId())
                    .set(LIST_ITEM.LIST_ID, list)
                    .set(LIST_ITEM.VARIANT_ID, ware.variant())
                    .set(LIST_ITEM.COMMENT, args.text("comment", ""))
                    .set(LIST_ITEM.PRIORITY, 0)
                    .set(LIST_ITEM.WANTED, args.has("wanted") ? ItemCommands.count(args.number("wanted"), 1) : 1)
                    .set(LIST_ITEM.HAS, args.has("has") ? ItemCommands.count(args.number("has"), 0) : 0)
                    .set(LIST_ITEM.ADDED_PRICE, ware.sold().price().cents())
                    .set(LIST_ITEM.ADDED_AT, world.now())
                    .execute();
        }
        return handle;
    }

    private static String standard(World world, Person by) {
        return world.db("shop")
                .select(LIST.HANDLE)
                .from(LIST)
                .where(LIST.PERSON_ID.eq(by.id()).and(LIST.KIND.eq("wish")))
                .orderBy(LIST.IS_DEFAULT.desc(), LIST.ID)
                .limit(1)
                .fetchOptional(LIST.HANDLE)
                .orElseGet(() -> create(world, by, FIRST));
    }

    private static void remove(World world, Person by, long item) {
        int removed = world.db("shop")
                .deleteFrom(LIST_ITEM)
                .where(LIST_ITEM.ID.eq(item))
                .and(LIST_ITEM.LIST_ID.in(
                        org.jooq.impl.DSL.select(LIST.ID).from(LIST).where(Editing.by(by.id()))))
                .execute();
        if (removed == 0) {
            throw new IllegalArgumentException(
                    "The item " + item + " is on none of the lists of " + by.name() + " any more");
        }
    }
}
