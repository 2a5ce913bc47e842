package dev.grindstone.shop.street.favourites;

import static dev.grindstone.shop.db.Tables.LIST;
import static dev.grindstone.shop.db.Tables.LIST_ITEM;
import static dev.grindstone.shop.db.Tables.SAVED_SEARCH;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.shop.buyer.Numbers;
import dev.grindstone.shop.street.Listings;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * {@code shop.createCollection} (name; the result is its handle), {@code shop.renameCollection} (collection, name), {@code
 * shop.deleteCollection} (collection), whose items stay favourites, {@code shop.collect} (listing; collection, without which
 * it leaves the one it is in), {@code shop.saveSearch} (path, name; the result is its number) and {@code shop.forgetSearch}
 * (search, its number). Collections are told by their handles.
 */
public final class CollectionCommands {
    private static final int LONGEST = 50;

    private CollectionCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("shop.createCollection", CollectionCommands::create);
        commands.add("shop.renameCollection", (world, by, args) -> {
            long list = own(world, by, args);
            world.db("shop")
                    .update(LIST)
                    .set(LIST.NAME, name(world, by, args))
                    .where(LIST.ID.eq(list))
                    .execute();
            return null;
        });
        commands.add("shop.deleteCollection", (world, by, args) -> {
            delete(world, by, args);
            return null;
        });
        commands.add("shop.collect", (world, by, args) -> {
            long list =
                    args.text("collection", "").isEmpty() ? FavouriteCommands.list(world, by) : own(world, by, args);
            FavouriteCommands.move(world, by, args.number("listing"), list);
            return null;
        });
        commands.add("shop.saveSearch", CollectionCommands::save);
        commands.add("shop.forgetSearch", (world, by, args) -> {
            world.db("shop")
                    .deleteFrom(SAVED_SEARCH)
                    .where(SAVED_SEARCH.ID.eq(args.number("search")).and(SAVED_SEARCH.PERSON_ID.eq(by.id())))
                    .execute();
            return null;
        });
    }

    private static String create(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        String name = name(world, by, args);
        FavouriteCommands.list(world, by); // has to be there first, by which it is known
        String handle = Numbers.list(db, by.id());
        db.insertInto(LIST)
                .set(LIST.ID, world.nextId())
                .set(LIST.HANDLE, handle)
                .set(LIST.PERSON_ID, by.id())
                .set(LIST.KIND, Listings.FAVOURITES)
                .set(LIST.NAME, name)
                .set(LIST.IS_PUBLIC, true)
                .set(LIST.IS_DEFAULT, false)
                .set(LIST.BEGUN_AT, world.now())
                .execute();
        return handle;
    }

    private static String name(World world, Person by, Args args) {
        String name = args.text("name").strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("Enter a name for the collection of at most " + LONGEST + " characters");
        }
        Condition same = mine(by).and(LIST.NAME.equalIgnoreCase(name));
        if (args.has("collection")) {
            same = same.and(LIST.HANDLE.ne(args.text("collection")));
        }
        if (world.db("shop").fetchExists(LIST, same)) {
            throw new IllegalArgumentException("You have a collection “" + name + "” already: choose another name");
        }
        return name;
    }

    private static Condition mine(Person by) {
        return LIST.PERSON_ID.eq(by.id()).and(LIST.KIND.eq(Listings.FAVOURITES));
    }

    private static long own(World world, Person by, Args args) {
        String handle = args.text("collection");
        long all = FavouriteCommands.list(world, by);
        return world.db("shop")
                .select(LIST.ID)
                .from(LIST)
                .where(mine(by).and(LIST.HANDLE.eq(handle)).and(LIST.ID.ne(all)))
                .fetchOptional(LIST.ID)
                .orElseThrow(() -> new IllegalArgumentException(
                        by.name() + " has no collection '" + handle + "': take the handle from its address"));
    }

    private static void delete(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        long list = own(world, by, args);
        db.update(LIST_ITEM)
                .set(LIST_ITEM.LIST_ID, FavouriteCommands.list(world, by))
                .where(LIST_ITEM.LIST_ID.eq(list))
                .execute();
        db.deleteFrom(LIST).where(LIST.ID.eq(list)).execute();
    }

    private static Long save(World world, Person by, Args args) {
        DSLContext db = world.db("shop");
        String path = args.text("path");
        String name = args.text("name").strip();
        if (!path.matches("/(search|c/|market/)[\\w\\-/?&=%+.]{0,700}") || name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException(
                    "The search '" + path + "' cannot be saved: take the address of a page of results");
        }
        Condition same = SAVED_SEARCH.PERSON_ID.eq(by.id()).and(SAVED_SEARCH.PATH.eq(path));
        return db.select(SAVED_SEARCH.ID)
                .from(SAVED_SEARCH)
                .where(same)
                .fetchOptional(SAVED_SEARCH.ID)
                .orElseGet(() -> {
                    long id = world.nextId();
                    db.insertInto(SAVED_SEARCH)
                            .set(SAVED_SEARCH.ID, id)
                            .set(SAVED_SEARCH.PERSON_ID, by.id())
                            .set(SAVED_SEARCH.NAME, name)
                            .set(SAVED_SEARCH.PATH, path)
                            .set(SAVED_SEARCH.SAVED_AT, world.now())
                            .execute();
                    return id;
                });
    }
}
