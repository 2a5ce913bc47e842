package dev.grindstone.chat.directory;

import static dev.grindstone.chat.db.Tables.USERGROUP;
import static dev.grindstone.chat.db.Tables.USERGROUP_MEMBER;

import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * The user groups of the workspace.
 *
 * @param title of the window
 */
record GroupsPage(Team team, String title, Asked asked, List<Card> groups) {

    /** A user group and who is in it. */
    record Card(String key, String handle, String name, String description, List<PersonCard> people) {}

    static GroupsPage of(DSLContext db, Team team, String title, Asked asked, Instant now) {
        Map<Long, List<Long>> members = db.select(USERGROUP_MEMBER.USERGROUP_ID, USERGROUP_MEMBER.MEMBER_ID)
                .from(USERGROUP_MEMBER)
                .orderBy(USERGROUP_MEMBER.USERGROUP_ID, USERGROUP_MEMBER.MEMBER_ID)
                .fetchGroups(USERGROUP_MEMBER.USERGROUP_ID, USERGROUP_MEMBER.MEMBER_ID);
        List<Card> groups = db
                .selectFrom(USERGROUP)
                .where(USERGROUP.IS_DISABLED.eq(false))
                .orderBy(USERGROUP.NAME, USERGROUP.ID)
                .fetch()
                .stream()
                .filter(row -> asked.finds(row.getName() + " " + row.getHandle() + " " + row.getDescription()))
                .map(row -> new Card(
                        Id.USERGROUP.text(row.getId()),
                        row.getHandle(),
                        row.getName(),
                        row.getDescription(),
                        new Members(db)
                                .byIds(members.getOrDefault(row.getId(), List.of())).values().stream()
                                        .map(each -> People.card(team, each, now))
                                        .toList()))
                .toList();
        return new GroupsPage(team, title, asked, groups);
    }
}
