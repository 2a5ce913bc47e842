package dev.grindstone.chat.api.search;

import dev.grindstone.chat.api.call.Call;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Method;
import dev.grindstone.chat.api.call.Paging;
import dev.grindstone.chat.api.shape.FileJson;
import dev.grindstone.chat.api.shape.Links;
import dev.grindstone.chat.api.shape.MessageJson;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.db.tables.records.FileRecord;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.message.file.Files;
import dev.grindstone.chat.search.Query;
import dev.grindstone.chat.search.SearchEngine;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.util.List;
import java.util.Map;

/** {@code search.messages}, {@code search.files} and {@code search.all}: for people, not for bots. */
public final class SearchMethods {
    private static final String BEGIN = "\ue000";
    private static final String END = "\ue001";

    private SearchMethods() {}

    /** All of them. */
    public static List<Method> all() {
        return List.of(
                Method.ofUsers("search.messages", "search:read", call -> answer(call, true, false)),
                Method.ofUsers("search.files", "search:read", call -> answer(call, false, true)),
                Method.ofUsers("search.all", "search:read", call -> answer(call, true, true)),
                Method.ofUsers("search.modules.messages", "client", SearchMethods::module));
    }

    private static Map<String, Object> answer(Call call, boolean messages, boolean files) {
        String text = call.args().text("query", "").strip();
        if (text.isEmpty()) {
            throw ChatException.of("no_query", "Say what to search for");
        }
        Query query = Query.parse(text);
        Map<String, Object> answer = Json.object("query", text);
        if (messages) {
            answer.put("messages", messages(call, query));
        }
        if (files) {
            answer.put("files", files(call, query));
        }
        if (messages && files) {
            answer.put("posts", Json.object("total", 0, "matches", List.of()));
        }
        return answer;
    }

    /** As the real app's own results page asks. */
    private static Map<String, Object> module(Call call) {
        Query query = Query.parse(call.args().required("query"));
        List<SearchEngine.Hit> hits = new SearchEngine(call.world(), call.me().id()).messages(query, order(call));
        Paging paging = Paging.of(call.args(), hits.size(), 20);
        List<Map<String, Object>> items = paging.of(hits).stream()
                .map(hit -> {
                    Map<String, Object> match = match(call, query, hit);
                    return Json.object(
                            "iid", match.remove("iid"),
                            "team", match.get("team"),
                            "channel", match.remove("channel"),
                            "messages", List.of(match));
                })
                .toList();
        return Json.object(
                "module",
                "messages",
                "query",
                call.args().text("query", ""),
                "items",
                items,
                "pagination",
                paging.pagination());
    }

    private static SearchEngine.Order order(Call call) {
        if (!call.args().text("sort", "score").equals("timestamp")) {
            return SearchEngine.Order.RELEVANT;
        }
        return call.args().text("sort_dir", "desc").equals("asc")
                ? SearchEngine.Order.OLDEST
                : SearchEngine.Order.NEWEST;
    }

    private static Map<String, Object> list(Paging paging, List<Map<String, Object>> matches) {
        return Json.object(
                "total", paging.total(),
                "pagination", paging.pagination(),
                "paging", paging.paging(),
                "matches", matches);
    }

    private static Map<String, Object> messages(Call call, Query query) {
        List<SearchEngine.Hit> hits = new SearchEngine(call.world(), call.me().id()).messages(query, order(call));
        Paging paging = Paging.of(call.args(), hits.size(), 20);
        return list(
                paging,
                paging.of(hits).stream().map(hit -> match(call, query, hit)).toList());
    }

    private static Map<String, Object> match(Call call, Query query, SearchEngine.Hit hit) {
        Message message = new Messages(call.db(), call.me().id()).require(hit.message());
        Conversation in = call.conversations().named(Long.toString(message.conversationId()));
        Map<String, Object> full = new MessageJson(call.world(), call.me().id(), call.origin()).of(in, message);
        boolean marked = call.args().flag("highlight", false);
        String author = new Members(call.db())
                .byId(message.authorId())
                .map(Member::handle)
                .orElse("");
        Map<String, Object> match = Json.object(
                "iid", message.clientKey(), "team", Team.of(call.world()).key());
        match.put("score", Integer.toString(hit.score()));
        match.put("channel", channel(call, in));
        match.put("type", in.kind() == Kind.IM ? "im" : in.kind() == Kind.CHANNEL ? "message" : "group");
        match.put("user", Id.USER.text(message.authorId()));
        String username = message.username();
        match.put("username", username == null ? author : username);
        match.put("ts", message.key());
        for (String same : List.of("blocks", "attachments", "files", "bot_id")) {
            if (full.containsKey(same)) {
                match.put(same, full.getOrDefault(same, ""));
            }
        }
        match.put("text", marked ? SearchEngine.highlight(query, message.text(), BEGIN, END) : message.text());
        match.put("permalink", new Links(call.world(), call.origin()).message(in, message));
        match.put("no_reactions", !full.containsKey("reactions"));
        return match;
    }

    private static Map<String, Object> channel(Call call, Conversation in) {
        return Json.object(
                "id",
                in.key(),
                "name",
                in.isChannel()
                        ? in.channelName()
                        : new Titles(call.db(), call.me().id()).of(in),
                "is_channel",
                in.isChannel(),
                "is_group",
                in.kind() == Kind.MPIM,
                "is_im",
                in.kind() == Kind.IM,
                "is_mpim",
                in.kind() == Kind.MPIM,
                "is_private",
                in.kind() != Kind.CHANNEL,
                "is_shared",
                false,
                "is_org_shared",
                false,
                "is_ext_shared",
                false,
                "is_pending_ext_shared",
                false,
                "pending_shared",
                List.of());
    }

    private static Map<String, Object> files(Call call, Query query) {
        List<FileRecord> found = new SearchEngine(call.world(), call.me().id()).files(query, order(call));
        Paging paging = Paging.of(call.args(), found.size(), 20);
        FileJson json = new FileJson(call.world(), call.me().id(), call.origin());
        var shown = new Files(call.db(), call.me().id())
                .byIds(paging.of(found).stream().map(FileRecord::getId).toList())
                .values();
        return list(
                paging,
                json.of(List.copyOf(shown)).stream()
                        .map(match -> {
                            // Where it is shared is asked of the file itself.
                            match.remove("shares");
                            return match;
                        })
                        .toList());
    }
}
