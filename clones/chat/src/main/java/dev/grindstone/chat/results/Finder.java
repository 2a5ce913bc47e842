package dev.grindstone.chat.results;

import static dev.grindstone.chat.db.Tables.MEMBERSHIP;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.listed.ListedFile;
import dev.grindstone.chat.message.listed.ListedFiles;
import dev.grindstone.chat.message.row.Row;
import dev.grindstone.chat.message.row.Rows;
import dev.grindstone.chat.search.Query;
import dev.grindstone.chat.search.SearchEngine;
import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Looks for everything that answers a search; messages and files through the engine. */
final class Finder {
    private static final int SIZE = 20;

    private final DSLContext db;
    private final long viewer;
    private final Asked asked;
    private final Query query;
    private final SearchEngine engine;
    private final Rows rows;
    private final Team team;

    Finder(World world, long viewer, Asked asked) {
        this.db = world.db("chat");
        this.viewer = viewer;
        this.asked = asked;
        this.rows = new Rows(world, viewer);
        this.query = Query.parse(asked.typed(new Dated(rows.stamp().day(world.now()))));
        this.engine = new SearchEngine(world, viewer, asked.isOn("mine"), asked.isOn("nobots"));
        this.team = Team.of(db);
    }

    Found find() {
        SearchEngine.Order order = SearchEngine.Order.valueOf(asked.sort().toUpperCase(Locale.ROOT));
        List<SearchEngine.Hit> messages = engine.messages(query, order);
        Map<Long, Conversation> places = new Conversations(db, viewer)
                .byIds(messages.stream().map(SearchEngine.Hit::conversation).collect(Collectors.toSet()));
        List<SearchEngine.Hit> direct = messages.stream()
                .filter(each -> {
                    Conversation place = places.get(each.conversation());
                    return place != null && !place.isChannel();
                })
                .toList();
        List<ListedFile> files = new ListedFiles(db, viewer, rows.stamp())
                .of(engine.fileIds(query, order)).stream()
                        .filter(each ->
                                asked.get("type").isEmpty() || each.kind().equals(asked.get("type")))
                        .toList();
        List<Found.Person> people = people();
        List<Found.Place> channels = channels();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("messages", messages.size());
        counts.put("dms", direct.size());
        counts.put("files", files.size());
        counts.put("people", people.size());
        counts.put("channels", channels.size());
        return switch (asked.tab()) {
            case "files" -> {
                Slice<ListedFile> slice = Slice.of(files, asked.page(), SIZE);
                yield new Found(counts, slice, List.of(), slice.rows(), List.of(), List.of());
            }
            case "people" -> {
                Slice<Found.Person> slice = Slice.of(people, asked.page(), SIZE);
                yield new Found(counts, slice, List.of(), List.of(), slice.rows(), List.of());
            }
            case "channels" -> {
                Slice<Found.Place> slice = Slice.of(channels, asked.page(), SIZE);
                yield new Found(counts, slice, List.of(), List.of(), List.of(), slice.rows());
            }
            default -> {
                Slice<SearchEngine.Hit> slice =
                        Slice.of(asked.tab().equals("dms") ? direct : messages, asked.page(), SIZE);
                yield new Found(counts, slice, hits(read(slice.rows()), places), List.of(), List.of(), List.of());
            }
        };
    }

    private List<Message> read(List<SearchEngine.Hit> hits) {
        List<Long> ids = hits.stream().map(SearchEngine.Hit::message).toList();
        Map<Long, Message> read = new Messages(db, viewer).byIds(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(read.get(id))).toList();
    }

    private List<Found.Hit> hits(List<Message> messages, Map<Long, Conversation> places) {
        Set<Conversation> shown = new HashSet<>();
        messages.forEach(each -> shown.add(places.get(each.conversationId())));
        Map<Long, String> titles = new Titles(db, viewer).of(shown);
        List<Row> made = rows.across(places, messages);
        List<Found.Hit> hits = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            Row row = made.get(i);
            Message message = messages.get(i);
            Conversation place = places.get(message.conversationId());
            if (place != null) {
                hits.add(new Found.Hit(
                        row.withBody(Highlight.of(query, row.body())),
                        place.key(),
                        titles.getOrDefault(place.id(), ""),
                        icon(place),
                        path(place, row, message),
                        rows.stamp().date(message.at()),
                        message.threadId() != null));
            }
        }
        return hits;
    }

    /** A reply is found beside the list, its thread's root in it. */
    private String path(Conversation place, Row row, Message message) {
        String base = "/client/" + team.key() + "/" + place.key();
        String root = row.thread().root();
        return message.threadId() == null || root == null
                ? base + "?ts=" + Ts.text(message.ts())
                : base + "/thread/" + place.key() + "-" + root + "?ts=" + (message.isBroadcast() ? row.ts() : root);
    }

    static String icon(Conversation place) {
        return place.kind() == Kind.PRIVATE
                ? "lock"
                : place.isChannel() ? "hash" : place.kind() == Kind.MPIM ? "users" : "message-circle";
    }

    private boolean answers(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return query.words().stream().allMatch(word -> lower.contains(word.text()) != word.isExcluded());
    }

    private List<Found.Person> people() {
        if (query.words().isEmpty()) {
            return List.of();
        }
        return new Members(db)
                .all().stream()
                        .filter(each -> !each.isDeactivated())
                        .filter(each -> answers(String.join(
                                " ", each.realName(), each.displayName(), each.handle(), each.title(), each.email())))
                        .map(this::person)
                        .toList();
    }

    private Found.Person person(Member each) {
        String more = each.name().equals(each.realName()) ? each.title() : each.realName() + " · " + each.title();
        return new Found.Person(each.key(), each.name(), more, Avatar.of(team, each, 72), !each.isAway(), each.isBot());
    }

    private List<Found.Place> channels() {
        if (query.words().isEmpty()) {
            return List.of();
        }
        List<Conversation> found = new Conversations(db, viewer)
                .all().stream()
                        .filter(Conversation::isChannel)
                        .filter(each -> answers(String.join(
                                " ",
                                each.channelName(),
                                each.topic().text(),
                                each.purpose().text())))
                        .toList();
        var mine = new Memberships(db).ofMember(viewer);
        Map<Long, Integer> counts = db.select(MEMBERSHIP.CONVERSATION_ID, DSL.count())
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.CONVERSATION_ID.in(
                        found.stream().map(Conversation::id).toList()))
                .groupBy(MEMBERSHIP.CONVERSATION_ID)
                .orderBy(MEMBERSHIP.CONVERSATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        return found.stream()
                .filter(each -> !asked.isOn("mine") || mine.containsKey(each.id()))
                .map(each -> new Found.Place(
                        each.key(),
                        each.channelName(),
                        icon(each),
                        each.purpose().text().isEmpty()
                                ? each.topic().text()
                                : each.purpose().text(),
                        counts.getOrDefault(each.id(), 0),
                        mine.containsKey(each.id()),
                        each.isArchived()))
                .toList();
    }
}
