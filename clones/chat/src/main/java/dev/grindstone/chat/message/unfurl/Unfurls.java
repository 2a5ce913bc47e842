package dev.grindstone.chat.message.unfurl;

import static dev.grindstone.chat.db.Tables.TEAM;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.message.Message;
import dev.grindstone.chat.message.Messages;
import dev.grindstone.chat.workspace.Ts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of the links in a text: cards for messages that its author sees, and for pages that the world tells of. */
public final class Unfurls {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 5;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|]+");
    private static final Pattern PERMALINK =
            Pattern.compile("https?://[^/]+/archives/([CDG][A-Z0-9]+)/p(\\d{16})(?:\\?.*)?");

    private final DSLContext db;
    private final long author;

    /** @param author who sees what the links lead to */
    public Unfurls(DSLContext db, long author) {
        this.db = db;
        this.author = author;
    }

    /** The attachments with the cards of a text's links after them; as they were without links. */
    public @Nullable String with(@Nullable String attachments, String text) {
        Set<String> links = links(text);
        if (links.isEmpty()) {
            return attachments;
        }
        List<Object> all = new ArrayList<>(given(attachments));
        int before = all.size();
        JsonNode facts = facts();
        for (String link : links) {
            if (all.size() - before < MOST) {
                of(link, facts).ifPresent(card -> {
                    card.put("id", all.size() + 1);
                    all.add(card);
                });
            }
        }
        return all.size() == before ? attachments : JSON.writeValueAsString(all);
    }

    /** After an edit: cards whose link is gone go, new links get cards, what was removed stays away. */
    public @Nullable String edited(@Nullable String attachments, String was, String text) {
        Set<String> links = links(text);
        Set<String> old = links(was);
        List<Object> kept = new ArrayList<>();
        for (JsonNode each : given(attachments)) {
            String from = each.path("from_url").asString("");
            boolean share = each.path("is_share").asBoolean(false);
            if (from.isEmpty() || share || links.contains(from)) {
                kept.add(each);
            }
        }
        links.removeAll(old);
        return with(kept.isEmpty() ? null : JSON.writeValueAsString(kept), String.join(" ", links));
    }

    /** The attachments without one of them, by its place from 1; null when none is left. */
    public static @Nullable String without(@Nullable String attachments, long place) {
        List<JsonNode> all = new ArrayList<>(given(attachments));
        if (place < 1 || place > all.size()) {
            throw dev.grindstone.chat.workspace.ChatException.of(
                    "invalid_attachments", "The message has no preview " + place + " any more: reload the page");
        }
        all.remove((int) place - 1);
        return all.isEmpty() ? null : JSON.writeValueAsString(all);
    }

    private static List<JsonNode> given(@Nullable String attachments) {
        List<JsonNode> all = new ArrayList<>();
        if (attachments != null) {
            try {
                JSON.readTree(attachments).forEach(all::add);
            } catch (JacksonException e) {
                return List.of(); // commands refuse such attachments; a world may hold them all the same
            }
        }
        return all;
    }

    private static Set<String> links(String text) {
        Set<String> found = new LinkedHashSet<>();
        if (text.contains("://")) {
            Matcher matcher = LINK.matcher(text.replaceAll("(?s)```.*?```|`[^`]*`", ""));
            while (matcher.find()) {
                found.add(matcher.group().replace("&amp;", "&").replaceFirst("[.,;:!?)]+$", ""));
            }
        }
        return found;
    }

    private JsonNode facts() {
        String json = db.select(TEAM.LINKS).from(TEAM).fetchOptional(TEAM.LINKS).orElse("{}");
        return JSON.readTree(json);
    }

    private Optional<Map<String, Object>> of(String link, JsonNode facts) {
        Matcher permalink = PERMALINK.matcher(link);
        if (permalink.matches()) {
            Optional<Conversation> in = new Conversations(db, author).byKey(permalink.group(1));
            return in.flatMap(conversation -> message(conversation, permalink.group(2))
                    .map(message -> new Quote(db, author).of(conversation, message, link, false)));
        }
        JsonNode told = facts.path(bare(link));
        return told.isMissingNode() ? Optional.empty() : Optional.of(page(link, told));
    }

    private Optional<Message> message(Conversation conversation, String digits) {
        return new Messages(db, author)
                .at(
                        conversation.id(),
                        Ts.parse(digits.substring(0, 10) + "." + digits.substring(10))
                                .orElse(0))
                .filter(message -> !message.isTombstone() && message.ephemeralFor() == null);
    }

    /** The form in which addresses are remembered: without a fragment and without a slash at the end. */
    static String bare(String link) {
        return link.replaceFirst("#.*$", "").replaceFirst("/$", "");
    }

    private static Map<String, Object> page(String link, JsonNode told) {
        Map<String, Object> json = new LinkedHashMap<>();
        String title = told.path("title").asString("");
        json.put("from_url", link);
        json.put("original_url", link);
        json.put("fallback", title);
        if (!told.path("service").asString("").isEmpty()) {
            json.put("service_name", told.path("service").asString(""));
        }
        json.put("title", title);
        json.put("title_link", link);
        json.put("text", told.path("text").asString(""));
        json.put("color", told.path("color").asString("D0D0D0"));
        return json;
    }
}
