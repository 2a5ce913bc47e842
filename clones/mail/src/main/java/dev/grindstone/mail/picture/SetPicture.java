package dev.grindstone.mail.picture;

import static dev.grindstone.mail.db.Tables.PICTURE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.Command;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.Base64;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * {@code mail.setPicture}: gives the owner of a mailbox a picture, or takes it away.
 *
 * <p>Argument: {@code image}, the bytes of a PNG, JPEG or GIF, or those as base64; empty for no picture. What is kept is
 * its middle as a small square.
 */
public final class SetPicture implements Command {
    static final String NAME = "mail.setPicture";

    /** Adds {@code mail.setPicture}. */
    public static void addTo(CommandRegistry commands) {
        commands.add(NAME, new SetPicture());
    }

    @Override
    public @Nullable Object run(World world, Person by, Args args) {
        DSLContext db = world.db("mail");
        byte[] given = bytes(args);
        if (given.length == 0) {
            db.deleteFrom(PICTURE).where(PICTURE.OWNER_ID.eq(by.id())).execute();
            return null;
        }
        byte[] square = Square.of(given);
        int changed = db.update(PICTURE)
                .set(PICTURE.IMAGE, square)
                .where(PICTURE.OWNER_ID.eq(by.id()))
                .execute();
        if (changed == 0) {
            db.insertInto(PICTURE)
                    .set(PICTURE.OWNER_ID, by.id())
                    .set(PICTURE.IMAGE, square)
                    .execute();
        }
        return null;
    }

    private static byte[] bytes(Args args) {
        if (args.raw("image") instanceof byte[] raw) {
            return raw;
        }
        try {
            return Base64.getMimeDecoder().decode(args.text("image"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(NAME + ": image is not base64: " + e.getMessage(), e);
        }
    }
}
