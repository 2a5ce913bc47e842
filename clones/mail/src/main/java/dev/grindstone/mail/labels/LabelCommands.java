package dev.grindstone.mail.labels;

import static dev.grindstone.mail.db.Tables.LABEL;
import static org.jooq.impl.DSL.lower;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Making labels. */
public final class LabelCommands {
    private LabelCommands() {}

    /** Adds {@code mail.label}: {@code owner} (an address; the one who runs it by default), {@code name}, {@code color}. */
    public static void addTo(CommandRegistry commands) {
        commands.add("mail.label", LabelCommands::create);
    }

    private static Object create(World world, Person by, Args args) {
        Person owner = args.has("owner")
                ? world.people()
                        .byEmail(args.text("owner"))
                        .orElseThrow(() -> new IllegalArgumentException("mail.label: nobody here has the address '"
                                + args.text("owner") + "': name a person of this world"))
                : by;
        String name = args.text("name").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("mail.label: the argument 'name' is empty: a label needs a name");
        }
        DSLContext db = world.db("mail");
        String color = args.textOrNull("color");
        Optional<Long> known = find(db, owner.id(), name);
        if (known.isPresent()) {
            if (color != null) {
                db.update(LABEL).set(LABEL.COLOR, color).where(LABEL.ID.eq(known.get())).execute();
            }
            return known.get();
        }
        return insert(db, world.nextId(), owner.id(), name, color);
    }

    static long insert(DSLContext db, long id, long ownerId, String name, @Nullable String color) {
        db.insertInto(LABEL)
                .set(LABEL.ID, id)
                .set(LABEL.OWNER_ID, ownerId)
                .set(LABEL.NAME, name)
                .set(LABEL.COLOR, color)
                .execute();
        return id;
    }

    /** The mailbox's label of that name, in any case. */
    static Optional<Long> find(DSLContext db, long ownerId, String name) {
        return db.select(LABEL.ID)
                .from(LABEL)
                .where(LABEL.OWNER_ID.eq(ownerId))
                .and(lower(LABEL.NAME).eq(name.toLowerCase(Locale.ROOT)))
                .orderBy(LABEL.ID)
                .limit(1)
                .fetchOptional(LABEL.ID);
    }
}
