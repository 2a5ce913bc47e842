package dev.grindstone.chat.threads;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.row.ConversationPart;
import dev.grindstone.chat.message.row.Row;
import dev.grindstone.chat.message.row.Rows;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The view {@code threads}. */
public final class ThreadsRoutes {
    private static final int SIZE = 8;
    private static final int SHOWN = 3;

    private final Brand brand;
    private final ConversationPart composer;

    /** @param composer what stands below each thread */
    public ThreadsRoutes(Brand brand, ConversationPart composer) {
        this.brand = brand;
        this.composer = composer;
    }

    /** The view, a row of the side bar. */
    public static List<View> views() {
        return List.of(new View(
                        "threads",
                        "Threads",
                        "messages-square",
                        View.Place.SIDE_BAR,
                        "channel_sidebar_vall_threads",
                        "Vall_threads")
                .counting(Followed::badge));
    }

    /** Adds the route. */
    public void addTo(Routes routes) {
        routes.get("/client/view/threads", visit -> visit.render("chat/threads/threads.jte", page(visit)));
    }

    private ThreadsPage page(Visit visit) {
        long viewer = visit.person().id();
        String page = Objects.requireNonNullElse(visit.query("page"), "");
        Slice<Followed> slice = Slice.of(
                Followed.of(visit.db(), viewer), page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1, SIZE);
        Team team = Team.of(visit.db());
        return new ThreadsPage(
                team, "Threads - " + team.name() + " - " + brand.name(), slice, threads(visit, viewer, slice.rows()));
    }

    private List<FollowedThread> threads(Visit visit, long viewer, List<Followed> followed) {
        List<Message> all = Followed.replies(
                visit.db(), viewer, followed.stream().map(Followed::thread).toList());
        Map<Long, Message> roots = new HashMap<>();
        Map<Long, List<Message>> replies = new HashMap<>();
        for (Message each : all) {
            @Nullable Long thread = each.threadId();
            if (thread == null) {
                roots.put(each.id(), each);
            } else {
                replies.computeIfAbsent(thread, any -> new ArrayList<>()).add(each);
            }
        }
        Map<Long, Conversation> places = new Conversations(visit.db(), viewer)
                .byIds(all.stream().map(Message::conversationId).collect(Collectors.toSet()));
        Map<Long, Row> rows = rows(visit, viewer, places, roots, replies, followed);
        Map<Long, String> titles = new Titles(visit.db(), viewer).of(places.values());
        Map<Long, Member> people = new Members(visit.db())
                .byIds(all.stream().map(Message::authorId).collect(Collectors.toSet()));
        Set<Long> mine = new Memberships(visit.db()).ofMember(viewer).keySet();
        List<FollowedThread> threads = new ArrayList<>();
        for (Followed each : followed) {
            @Nullable Message root = roots.get(each.thread());
            @Nullable Conversation place = root == null ? null : places.get(root.conversationId());
            @Nullable Row first = root == null ? null : rows.get(root.id());
            if (root != null && place != null && first != null) {
                List<Message> own = replies.getOrDefault(each.thread(), List.of());
                List<Message> shown = shown(own, each, viewer);
                threads.add(new FollowedThread(
                        place,
                        titles.getOrDefault(place.id(), ""),
                        names(root, own, people, viewer),
                        first,
                        shown.stream()
                                .map(reply -> rows.get(reply.id()))
                                .filter(Objects::nonNull)
                                .toList(),
                        own.size() - shown.size(),
                        own.stream()
                                .filter(reply -> isNew(reply, each, viewer))
                                .findFirst()
                                .map(Message::key)
                                .orElse(""),
                        !place.isArchived() && mine.contains(place.id()) ? composer.html(visit, place, root) : ""));
            }
        }
        return threads;
    }

    private static Map<Long, Row> rows(
            Visit visit,
            long viewer,
            Map<Long, Conversation> places,
            Map<Long, Message> roots,
            Map<Long, List<Message>> replies,
            List<Followed> followed) {
        List<Message> wanted = new ArrayList<>(roots.values());
        wanted.removeIf(each -> !places.containsKey(each.conversationId()));
        followed.forEach(each -> wanted.addAll(shown(replies.getOrDefault(each.thread(), List.of()), each, viewer)));
        List<Row> made = new Rows(visit.world(), viewer).across(places, wanted);
        Map<Long, Row> rows = new HashMap<>();
        for (int i = 0; i < made.size(); i++) {
            rows.put(wanted.get(i).id(), made.get(i));
        }
        return rows;
    }

    private static boolean isNew(Message reply, Followed thread, long viewer) {
        return reply.ts() > thread.lastRead() && reply.authorId() != viewer;
    }

    /** The last ones, and all that were not read. */
    private static List<Message> shown(List<Message> replies, Followed thread, long viewer) {
        int from = Math.max(0, replies.size() - SHOWN);
        for (int i = 0; i < from; i++) {
            if (isNew(replies.get(i), thread, viewer)) {
                from = i;
            }
        }
        return replies.subList(from, replies.size());
    }

    private static String names(Message root, List<Message> replies, Map<Long, Member> people, long viewer) {
        Set<Long> authors = new LinkedHashSet<>(List.of(root.authorId()));
        replies.forEach(each -> authors.add(each.authorId()));
        boolean withMe = authors.remove(viewer);
        List<String> names = new ArrayList<>(authors.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .map(Member::name)
                .toList());
        if (names.size() > 3) {
            int others = names.size() - 2;
            names = new ArrayList<>(names.subList(0, 2));
            names.add(others + " others");
        }
        if (withMe) {
            names.add(names.isEmpty() ? "Just you" : "you");
        }
        if (names.size() < 2) {
            return String.join("", names);
        }
        String last = names.remove(names.size() - 1);
        return String.join(", ", names) + " and " + last;
    }
}
