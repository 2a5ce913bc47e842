package dev.grindstone.chat.api.shape;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Directs;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.world.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Conversations as the API tells a member of them. */
public final class ConversationJson {
    private final DSLContext db;
    private final long viewer;
    private final String team;
    private final Map<Long, Membership> mine;

    /** @param viewer who is told */
    public ConversationJson(World world, long viewer) {
        this.db = world.db("chat");
        this.viewer = viewer;
        this.team = Team.of(world).key();
        this.mine = new Memberships(db).ofMember(viewer);
    }

    /** Several, with their numbers of members. */
    public List<Map<String, Object>> list(Collection<Conversation> conversations) {
        Map<Long, Integer> counts = counts(conversations);
        return conversations.stream()
                .map(each -> {
                    Map<String, Object> json = of(each);
                    if (each.isChannel()) {
                        json.put("num_members", counts.getOrDefault(each.id(), 0));
                    }
                    return json;
                })
                .toList();
    }

    private Map<Long, Integer> counts(Collection<Conversation> conversations) {
        return db.select(MEMBERSHIP.CONVERSATION_ID, DSL.count())
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.CONVERSATION_ID.in(
                        conversations.stream().map(Conversation::id).toList()))
                .groupBy(MEMBERSHIP.CONVERSATION_ID)
                .orderBy(MEMBERSHIP.CONVERSATION_ID)
                .fetchMap(MEMBERSHIP.CONVERSATION_ID, DSL.count());
    }

    /** One. */
    public Map<String, Object> of(Conversation conversation) {
        return conversation.kind() == Kind.IM ? direct(conversation) : channel(conversation);
    }

    private Map<String, Object> direct(Conversation direct) {
        long other = Directs.others(direct, viewer).get(0);
        Membership membership = mine.get(direct.id());
        Map<String, Object> json = Json.object("id", direct.key());
        json.put("created", direct.createdAt().getEpochSecond());
        json.put("is_archived", false);
        json.put("is_im", true);
        json.put("is_org_shared", false);
        json.put("context_team_id", team);
        json.put("updated", direct.createdAt().toEpochMilli());
        json.put("user", Id.USER.text(other));
        json.put(
                "is_user_deleted",
                new Members(db).byId(other).map(Member::isDeactivated).orElse(true));
        json.put("priority", 0);
        json.put("is_open", membership != null && membership.isOpen());
        return json;
    }

    private Map<String, Object> channel(Conversation channel) {
        boolean group = channel.kind() == Kind.MPIM;
        String name = group ? groupName(channel) : channel.channelName();
        Map<String, Object> json = Json.object("id", channel.key(), "name", name);
        json.put("is_channel", channel.isChannel());
        json.put("is_group", group);
        json.put("is_im", false);
        json.put("is_mpim", group);
        json.put("is_private", channel.kind() != Kind.CHANNEL);
        json.put("created", channel.createdAt().getEpochSecond());
        json.put("is_archived", channel.isArchived());
        json.put("is_general", channel.isGeneral());
        json.put("unlinked", 0);
        json.put("name_normalized", name);
        json.put("is_shared", false);
        json.put("is_org_shared", false);
        json.put("is_pending_ext_shared", false);
        json.put("pending_shared", List.of());
        json.put("context_team_id", team);
        json.put("updated", updated(channel).toEpochMilli());
        json.put("parent_conversation", null);
        json.put("creator", Id.USER.text(channel.creatorId()));
        json.put("is_ext_shared", false);
        json.put("shared_team_ids", List.of(team));
        json.put("pending_connected_team_ids", List.of());
        json.put("is_member", mine.containsKey(channel.id()));
        json.put("topic", note(channel.topic()));
        json.put("purpose", note(group ? groupPurpose(channel) : channel.purpose()));
        json.put("properties", Map.of("tabs", List.of(Map.of("type", "files", "label", "", "id", "files"))));
        json.put(
                "previous_names",
                channel.previousNames().isEmpty()
                        ? List.of()
                        : List.of(channel.previousNames().split(",", -1)));
        if (group) {
            Membership membership = mine.get(channel.id());
            json.put("is_open", membership != null && membership.isOpen());
            json.put("priority", 0);
        }
        return json;
    }

    private static Instant updated(Conversation channel) {
        Instant last = channel.createdAt();
        for (Instant each :
                Arrays.asList(channel.topic().at(), channel.purpose().at())) {
            last = each != null && each.isAfter(last) ? each : last;
        }
        return last;
    }

    private List<Member> members(Conversation group) {
        return List.copyOf(
                new Members(db).byIds(new Memberships(db).members(group.id())).values());
    }

    private String groupName(Conversation group) {
        return members(group).stream().map(Member::handle).collect(Collectors.joining("--", "mpdm-", "-1"));
    }

    private Conversation.Note groupPurpose(Conversation group) {
        String handles =
                members(group).stream().map(each -> "@" + each.handle()).collect(Collectors.joining(" "));
        return new Conversation.Note("Group messaging with: " + handles, group.creatorId(), group.createdAt());
    }

    private static Map<String, Object> note(Conversation.Note note) {
        @Nullable Long by = note.by();
        @Nullable Instant at = note.at();
        return Json.object(
                "value", note.text(),
                "creator", by == null ? "" : Id.USER.text(by),
                "last_set", at == null ? 0 : at.getEpochSecond());
    }
}
