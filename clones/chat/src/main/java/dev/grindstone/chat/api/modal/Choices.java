package dev.grindstone.chat.api.modal;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.web.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What lists of the workspace's members and conversations offer. */
final class Choices {
    private Choices() {}

    /** One of them. */
    record Choice(String value, String text) {}

    static List<Choice> of(Visit visit, String source) {
        long me = visit.person().id();
        if (source.equals("users")) {
            return new Members(visit.db())
                    .all().stream()
                            .filter(member -> !member.isDeactivated() && !member.isBot())
                            .sorted(Comparator.comparing(Member::name).thenComparing(Member::id))
                            .map(member -> new Choice(member.key(), member.name()))
                            .toList();
        }
        Set<Long> mine = new Memberships(visit.db()).ofMember(me).keySet();
        Titles titles = new Titles(visit.db(), me);
        return new Conversations(visit.db(), me)
                .all().stream()
                        .filter(each -> !each.isArchived()
                                && (each.isChannel() || mine.contains(each.id()))
                                && (each.isChannel() || !source.equals("channels")))
                        .sorted(Comparator.comparing((Conversation each) -> !each.isChannel())
                                .thenComparing(each -> titles.of(each))
                                .thenComparing(Conversation::id))
                        .map(each -> new Choice(each.key(), (each.isChannel() ? "#" : "") + titles.of(each)))
                        .filter(each -> !each.text().isEmpty())
                        .toList();
    }
}
