package dev.grindstone.mail.mailbox.portrait;

import static dev.grindstone.mail.db.Tables.PICTURE;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Where a visitor finds the pictures of people that have one; everybody sees them. */
public final class Portraits {
    /** The address of a picture as it is registered, up to whose it is. */
    public static final String ADDRESS = "/mail/u/0/picture";

    private final World world;
    private final String address;
    private final Set<Long> owners;

    /** Those that there are now. */
    public Portraits(Visit visit) {
        this.world = visit.world();
        this.address = visit.here(ADDRESS);
        this.owners = world.db("mail").select(PICTURE.OWNER_ID).from(PICTURE).fetchSet(PICTURE.OWNER_ID);
    }

    /** The address of somebody's picture; empty without one. */
    public String of(String email) {
        return owners.isEmpty()
                ? ""
                : world.people().byEmail(email).map(this::of).orElse("");
    }

    /** The address of the picture of a person of the world; empty without one. */
    public String of(Person person) {
        return owners.contains(person.id())
                ? address + "?email=" + URLEncoder.encode(person.email(), StandardCharsets.UTF_8)
                : "";
    }
}
