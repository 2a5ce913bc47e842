package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.index.Stem;
import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The engine over a mailbox of which some is in segments and some is fresh, against reading every message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchEngineTest {
    private static final long NORA = Harbour.NORA.id();

    private Mailbox mail;
    private List<Message> all;
    private final Map<Long, String> files = new HashMap<>();
    private int state = 7;

    @BeforeAll
    void open() {
        mail = Mailbox.open(new BulkMail(950));
        all = mail.world().turn(world -> {
            MessageQueries messages = new MessageQueries(world.db("mail"), NORA);
            messages.attachments(ids("in:anywhere")).forEach(file -> files.put(file.messageId(), file.name()));
            return ids("in:anywhere").stream()
                    .map(id -> messages.find(id).orElseThrow())
                    .toList();
        });
    }

    @AfterAll
    void close() {
        mail.close();
    }

    @BeforeEach
    void reset() {
        mail.world().reset();
    }

    private List<Long> ids(String query) {
        return mail.world()
                .turn(world -> world.db("mail")
                        .select(MESSAGE.ID)
                        .from(MESSAGE)
                        .where(MESSAGE.OWNER_ID.eq(NORA))
                        .and(Search.condition(query, NORA, Harbour.NORA.email(), world.now(), world.zone()))
                        .orderBy(MESSAGE.ID)
                        .fetch(MESSAGE.ID));
    }

    private int draw(int below) {
        state = state * 1_103_515_245 + 12_345;
        return Math.floorMod(state >>> 8, below);
    }

    /** A query and what it means. */
    private record Asked(String query, Predicate<Message> meaning) {}

    private static boolean stemmed(String text, String word) {
        return Arrays.asList(Words.of(text).split(" ", -1)).contains(Stem.of(word));
    }

    private String everything(Message message) {
        StringBuilder text =
                new StringBuilder(message.subject() + " " + message.from().header() + " " + message.text());
        message.recipients().forEach(each -> text.append(' ').append(each.header()));
        text.append(' ').append(files.getOrDefault(message.id(), ""));
        return text.toString();
    }

    /** The words of all parts, with a bar that counts as a word between two. */
    private String parts(Message message) {
        return Stream.of(
                        Stream.of(message.subject(), message.from().header()),
                        message.recipients().map(Address::header),
                        Stream.of(message.text(), files.getOrDefault(message.id(), "")))
                .flatMap(parts -> parts)
                .map(Words::plain)
                .collect(Collectors.joining("|"));
    }

    private static boolean isNear(String text, String one, int distance, String other) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).equals(one))
                .anyMatch(at -> IntStream.range(0, words.size())
                        .filter(place -> words.get(place).equals(other) && place != at)
                        .anyMatch(place -> Math.abs(place - at) - 1 <= distance));
    }

    private Asked leaf() {
        String word = BulkMail.word(draw(draw(3) == 0 ? 30 : 2000));
        return switch (draw(9)) {
            case 0 -> new Asked("subject:" + word, message -> stemmed(message.subject(), word));
            case 1 -> {
                String name = BulkMail.word(40 + draw(120));
                yield new Asked(
                        "from:" + name, message -> stemmed(message.from().header(), name));
            }
            case 2 -> new Asked("is:unread", message -> !message.isRead());
            case 3 -> new Asked("in:inbox", message -> message.folder().equals("inbox"));
            case 4 ->
                new Asked(
                        "+" + word, message -> Words.plain(everything(message)).contains(" " + word + " "));
            case 5 -> {
                String phrase = BulkMail.word(draw(5)) + " " + BulkMail.word(draw(5));
                yield new Asked("\"" + phrase + "\"", message -> parts(message).contains(" " + phrase + " "));
            }
            case 6 -> {
                String one = BulkMail.word(draw(40));
                String other = BulkMail.word(draw(40));
                int distance = draw(6);
                yield new Asked(
                        one + " AROUND " + distance + " " + other,
                        message -> isNear(parts(message).strip(), one, distance, other));
            }
            default -> new Asked(word, message -> stemmed(everything(message), word));
        };
    }

    private Asked tree(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Asked one = tree(depth - 1);
        Asked other = tree(depth - 1);
        return switch (draw(5)) {
            case 0 -> new Asked("-(" + one.query() + ")", one.meaning().negate());
            case 1 ->
                new Asked(
                        "(" + one.query() + " OR " + other.query() + ")",
                        one.meaning().or(other.meaning()));
            case 2 ->
                new Asked(
                        "{(" + one.query() + ") (" + other.query() + ")}",
                        one.meaning().or(other.meaning()));
            default ->
                new Asked(
                        "(" + one.query() + " " + other.query() + ")",
                        one.meaning().and(other.meaning()));
        };
    }

    @Test
    void made_up_queries_find_what_reading_every_message_finds() {
        assertThat(mail.sql("SELECT id FROM mail.search_segment WHERE id < 1048576"))
                .hasSize(2);
        for (int i = 0; i < 150; i++) {
            Asked asked = tree(draw(4));
            assertThat(ids(asked.query()))
                    .as(asked.query())
                    .isEqualTo(all.stream()
                            .filter(asked.meaning())
                            .map(Message::id)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void phrases_and_neighbours_are_found_in_segments_and_in_fresh_mail() {
        for (int i : List.of(3, 400, 940)) {
            String[] words = all.get(i).text().replace(".", "").split(" ", -1);
            long id = all.get(i).id();
            assertThat(ids("\"" + words[4] + " " + words[5] + " " + words[6] + "\""))
                    .contains(id);
            assertThat(ids("\"" + words[6] + " " + words[5] + " " + words[4] + " " + words[9] + "\""))
                    .doesNotContain(id);
            assertThat(ids(words[9] + " AROUND 4 " + words[5])).contains(id);
        }
    }

    @Test
    void what_is_rewritten_is_found_by_its_new_words_only() {
        long settled = all.get(0).id();
        mail.world().run(world -> {
            MessageQueries messages = new MessageQueries(world.db("mail"), NORA);
            Message old = messages.find(settled).orElseThrow();
            messages.update(new Message(
                    old.id(),
                    old.ownerId(),
                    old.threadId(),
                    old.kind(),
                    old.folder(),
                    old.category(),
                    old.from(),
                    old.to(),
                    old.cc(),
                    old.bcc(),
                    "Quetzals",
                    "nothing else",
                    null,
                    old.sentAt(),
                    old.isRead(),
                    old.isStarred(),
                    old.isImportant(),
                    old.messageId(),
                    old.inReplyTo(),
                    old.listId()));
        });

        assertThat(ids("quetzal")).containsExactly(settled);
        assertThat(ids("+quetzal")).isEmpty();
        assertThat(ids("subject:quetzals")).containsExactly(settled);
        assertThat(ids(all.get(0).text().split("[ .]", -1)[0])).doesNotContain(settled);
        mail.world().reset();
        assertThat(ids("quetzal")).isEmpty();
    }

    @Test
    void sizes_are_exact() {
        for (String size : List.of("900", "1k", "1200", "2K", "4kb", "1M")) {
            String digits = size.replaceAll("\\D", "");
            long bytes = Long.parseLong(digits) * (size.matches(".*[kK].*") ? 1024 : size.endsWith("M") ? 1 << 20 : 1);
            String larger = "SELECT m.id FROM mail.message m WHERE LENGTH(body_text) + COALESCE((SELECT SUM(size_bytes)"
                    + " FROM mail.attachment a WHERE a.message_id = m.id), 0) >= " + bytes + " ORDER BY id";
            List<String> expected = mail.sql(larger);
            assertThat(ids("larger:" + size))
                    .as(size)
                    .extracting(String::valueOf)
                    .isEqualTo(expected);
            assertThat(ids("smaller:" + size)).as(size).hasSize(all.size() - expected.size());
        }
        assertThat(ids("larger:99999999999g")).isEmpty();
    }

    @Test
    void hostile_queries_are_answered_and_bounded() {
        List<String> hostile = new ArrayList<>(List.of(
                "(".repeat(10_000),
                "{".repeat(10_000),
                "-".repeat(10_000),
                "\"".repeat(9_999),
                "(-{".repeat(3_000),
                "a OR ".repeat(2_000),
                "from:(".repeat(1_700),
                "-from:x ".repeat(1_200),
                "is:".repeat(3_000),
                "a AROUND 5 (".repeat(900),
                "a AROUND ".repeat(1_100),
                "\0",
                "a\0b",
                "subject:\0",
                "%",
                "_",
                "from:%",
                "subject:_",
                "filename:%",
                "filename:'",
                "label:%",
                "after:2026/02/30",
                "before:0000/00/00",
                "after:9999/99/99",
                "older_than:9999y",
                "newer_than:0d",
                "after:99999999999",
                "larger:999999999999",
                "size:-1",
                "in:",
                "is:()",
                "}{",
                ")(",
                "\ud83d",
                "\u202e",
                "'; DROP TABLE message; --"));
        for (String query : hostile) {
            assertThat(ids(query).size())
                    .as(query.substring(0, Math.min(20, query.length())))
                    .isBetween(0, all.size());
        }
        assertThat(ids("after:2026/02/30")).isEmpty();
        assertThat(ids("filename:%")).isEmpty();
        assertThat(ids("subject:_")).isEmpty();
    }

    @Test
    void every_other_operator_answers() {
        assertThat(ids("label:^i")).isEqualTo(ids("in:inbox"));
        assertThat(ids("label:unread")).isEqualTo(ids("is:unread"));
        assertThat(ids("has:yellow-star")).isEqualTo(ids("is:starred")).isNotEmpty();
        assertThat(ids("has:nouserlabels"))
                .hasSize(all.size() - ids("has:userlabels").size());
        assertThat(ids("deliveredto:me")).isEqualTo(ids("to:me")).isNotEmpty();
        assertThat(ids("from:me")).hasSize(ids("in:sent").size());
        assertThat(ids("rfc822msgid:" + all.get(5).messageId()))
                .containsExactly(all.get(5).id());
        assertThat(ids("is:chat")).isEmpty();
        assertThat(ids("in:chats")).isEmpty();
        assertThat(ids("category:reservations")).isEmpty();
        assertThat(ids("unknown:" + BulkMail.word(4))).isNotNull();
        mail.run(
                "mail.import",
                Map.of(
                        "from",
                        "l@x.example",
                        "to",
                        List.of("nora@harbour.example"),
                        "subject",
                        "Boxes",
                        "text",
                        "see https://docs.google.com/spreadsheets/d/1 and https://youtu.be/2",
                        "list_id",
                        "<crew.harbour.example>"));
        assertThat(ids("list:crew.harbour.example"))
                .isEqualTo(ids("subject:box"))
                .hasSize(1);
        assertThat(ids("has:spreadsheet has:youtube has:drive -has:presentation"))
                .hasSize(1);
    }
}
