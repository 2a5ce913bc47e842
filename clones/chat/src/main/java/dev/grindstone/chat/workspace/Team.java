package dev.grindstone.chat.workspace;

import static dev.grindstone.chat.db.Tables.TEAM;

import dev.grindstone.kit.world.World;
import org.jooq.DSLContext;

/**
 * The workspace.
 *
 * @param domain the first label of its address
 */
public record Team(long id, String name, String domain) {
    /** What an empty workspace goes by. */
    private static final Team UNNAMED = new Team(1, "Workspace", "workspace");

    /** The world's workspace; an empty one has a name nevertheless. */
    public static Team of(World world) {
        return of(world.db("chat"));
    }

    /** The same, from its tables. */
    public static Team of(DSLContext db) {
        return db.select(TEAM.ID, TEAM.NAME, TEAM.DOMAIN)
                .from(TEAM)
                .orderBy(TEAM.ID)
                .limit(1)
                .fetchOptional(row -> new Team(row.value1(), row.value2(), row.value3()))
                .orElse(UNNAMED);
    }

    /** Its id as pages show it. */
    public String key() {
        return Id.TEAM.text(id);
    }
}
