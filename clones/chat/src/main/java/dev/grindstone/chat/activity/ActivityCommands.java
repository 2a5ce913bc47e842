package dev.grindstone.chat.activity;

import static dev.grindstone.chat.db.Tables.MEMBER;

import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.CommandRegistry;

/** {@code chat.seeActivity}: what happened up to now was seen. It writes nothing where nothing is new. */
public final class ActivityCommands {
    private ActivityCommands() {}

    /** Adds it. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.seeActivity", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            Seen seen = Seen.of(deed.db(), deed.actor().id());
            if (seen.hasNew()) {
                deed.db()
                        .update(MEMBER)
                        .set(MEMBER.ACTIVITY_SEEN, Ts.at(world.now()))
                        .where(MEMBER.ID.eq(deed.actor().id()))
                        .execute();
            }
            return null;
        });
    }
}
