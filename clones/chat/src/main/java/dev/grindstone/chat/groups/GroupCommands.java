package dev.grindstone.chat.groups;

import static dev.grindstone.chat.db.Tables.USERGROUP;
import static dev.grindstone.chat.db.Tables.USERGROUP_MEMBER;

import dev.grindstone.chat.db.tables.records.UsergroupRecord;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.world.CommandRegistry;

/**
 * {@code chat.createUsergroup} (handle, name, description, users; the result is its number),
 * {@code chat.setUsergroupUsers} (usergroup, users) and {@code chat.updateUsergroup} (usergroup; name, handle,
 * description, disabled).
 */
public final class GroupCommands {
    private GroupCommands() {}

    /** Adds them. */
    public static void addTo(CommandRegistry commands) {
        commands.add("chat.createUsergroup", (world, by, args) -> create(new Deed(world, by, args)));
        commands.add("chat.setUsergroupUsers", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            long group = args.number("usergroup");
            if (!deed.db().fetchExists(USERGROUP, USERGROUP.ID.eq(group))) {
                throw ChatException.of("no_such_subteam", "There is no user group " + group);
            }
            users(deed, group);
            return null;
        });
        commands.add("chat.updateUsergroup", (world, by, args) -> {
            update(new Deed(world, by, args));
            return null;
        });
    }

    private static void update(Deed deed) {
        long id = deed.args().number("usergroup");
        UsergroupRecord group = deed.db()
                .selectFrom(USERGROUP)
                .where(USERGROUP.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> ChatException.of("no_such_subteam", "There is no user group " + id));
        String handle = deed.args().text("handle", group.getHandle());
        if (deed.db().fetchExists(USERGROUP, USERGROUP.HANDLE.eq(handle).and(USERGROUP.ID.ne(id)))) {
            throw ChatException.of("name_already_exists", "There is a group '@" + handle + "' already: choose another");
        }
        group.setHandle(handle);
        group.setName(deed.args().text("name", group.getName()));
        group.setDescription(deed.args().text("description", group.getDescription()));
        group.setIsDisabled(deed.args().flag("disabled", group.getIsDisabled()));
        group.store();
    }

    private static Long create(Deed deed) {
        String name = deed.args().text("name");
        String handle = deed.args()
                .text("handle", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        if (deed.db().fetchExists(USERGROUP, USERGROUP.HANDLE.eq(handle))) {
            throw ChatException.of("name_already_exists", "There is a group '@" + handle + "' already: choose another");
        }
        long id = deed.world().nextId(deed.at());
        deed.db()
                .insertInto(USERGROUP)
                .set(USERGROUP.ID, id)
                .set(USERGROUP.HANDLE, handle)
                .set(USERGROUP.NAME, name)
                .set(USERGROUP.DESCRIPTION, deed.args().text("description", ""))
                .set(USERGROUP.IS_DISABLED, false)
                .set(USERGROUP.CREATED_BY, deed.actor().id())
                .set(USERGROUP.CREATED_AT, deed.at())
                .execute();
        users(deed, id);
        return id;
    }

    private static void users(Deed deed, long group) {
        Members members = new Members(deed.db());
        deed.db()
                .deleteFrom(USERGROUP_MEMBER)
                .where(USERGROUP_MEMBER.USERGROUP_ID.eq(group))
                .execute();
        deed.args().texts("users").stream()
                .map(members::named)
                .distinct()
                .forEach(member -> deed.db()
                        .insertInto(USERGROUP_MEMBER)
                        .set(USERGROUP_MEMBER.USERGROUP_ID, group)
                        .set(USERGROUP_MEMBER.MEMBER_ID, member.id())
                        .execute());
    }
}
