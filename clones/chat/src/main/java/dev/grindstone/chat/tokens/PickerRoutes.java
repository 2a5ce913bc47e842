package dev.grindstone.chat.tokens;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** {@code /client/picker}: whom the words {@code q} find, without the ids in {@code not}, for a {@code channel}; channels, too, with {@code channels}. */
public final class PickerRoutes {
    private static final int MOST = 8;

    private PickerRoutes() {}

    /** Adds the route. */
    public static void addTo(Routes routes) {
        routes.get("/client/picker", PickerRoutes::find);
    }

    private static void find(Visit visit) {
        Members members = new Members(visit.db());
        Member me = members.require(visit.person().id());
        Team team = Team.of(visit.db());
        String query = Objects.requireNonNullElse(visit.query("q"), "");
        List<String> chosen =
                List.of(Objects.requireNonNullElse(visit.query("not"), "").split(",", -1));
        String channel = Objects.requireNonNullElse(visit.query("channel"), "");
        List<Long> in = channel.isEmpty()
                ? List.of()
                : new Memberships(visit.db())
                        .members(new Conversations(visit.db(), me.id())
                                .named(channel)
                                .id());
        List<Choice> people = members.all().stream()
                .filter(each -> !each.isDeactivated() && each.id() != me.id() && !chosen.contains(each.key()))
                .filter(each -> matches(each, query))
                .sorted(Comparator.comparing((Member each) -> in.contains(each.id()))
                        .thenComparing(each -> each.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Member::id))
                .limit(MOST)
                .map(each -> new Choice(
                        each.key(),
                        each.name(),
                        each.realName(),
                        each.title(),
                        each.isBot(),
                        !each.isAway(),
                        in.contains(each.id()),
                        Avatar.of(team, each, 48),
                        ""))
                .toList();
        List<Choice> found = new ArrayList<>(people);
        if ("true".equals(visit.query("channels"))) {
            found.addAll(0, channels(visit, me, query, chosen));
        }
        visit.render("chat/tokens/choices.jte", new Choice.Found(query.strip(), found));
    }

    private static List<Choice> channels(Visit visit, Member me, String query, List<String> chosen) {
        String words = query.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
        return new Conversations(visit.db(), me.id())
                .mine().stream()
                        .filter(each -> each.isChannel() && !each.isArchived() && !chosen.contains(each.key()))
                        .filter(each -> each.channelName().contains(words))
                        .sorted(Comparator.comparing((Conversation each) ->
                                        !each.channelName().startsWith(words))
                                .thenComparing(Conversation::channelName))
                        .limit(words.length() < 3 ? 4 : MOST)
                        .map(each -> new Choice(
                                each.key(),
                                each.channelName(),
                                "",
                                each.topic().text(),
                                false,
                                false,
                                false,
                                null,
                                each.kind() == Kind.PRIVATE ? "lock" : "hash"))
                        .toList();
    }

    private static boolean matches(Member member, String query) {
        String all = (" " + member.name() + " " + member.realName() + " " + member.handle() + " " + member.email())
                .toLowerCase(Locale.ROOT);
        for (String word : query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            String bare = word.startsWith("@") ? word.substring(1) : word;
            if (!all.contains(" " + bare)) {
                return false;
            }
        }
        return true;
    }
}
