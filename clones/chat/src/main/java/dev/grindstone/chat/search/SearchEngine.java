package dev.grindstone.chat.search;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MEMBER;
import static dev.grindstone.chat.db.Tables.MEMBERSHIP;
import static dev.grindstone.chat.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.inline;

import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.db.tables.records.FileRecord;
import dev.grindstone.kit.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds messages and files that a member may see. */
public final class SearchEngine {
    private final DSLContext db;
    private final long viewer;
    private final Dates dates;
    private final boolean onlyMine;
    private final boolean withoutBots;

    /** @param viewer who searches */
    public SearchEngine(World world, long viewer) {
        this(world, viewer, false, false);
    }

    /**
     * A search in a part of the workspace.
     *
     * @param onlyMine whether only conversations count that the viewer is in
     * @param withoutBots whether what bots write is left out
     */
    public SearchEngine(World world, long viewer, boolean onlyMine, boolean withoutBots) {
        this.db = world.db("chat");
        this.viewer = viewer;
        this.dates = new Dates(world.now(), world.zone());
        this.onlyMine = onlyMine;
        this.withoutBots = withoutBots;
    }

    /** In which order what was found comes. */
    public enum Order {
        RELEVANT,
        NEWEST,
        OLDEST
    }

    /** A message that was found: its number, where and when it was said, and how often it says the words. */
    public record Hit(long message, long conversation, long ts, int score) {}

    private Condition visible() {
        Condition part = DSL.trueCondition();
        if (onlyMine) {
            part = part.and(MESSAGE.CONVERSATION_ID.in(
                    DSL.select(MEMBERSHIP.CONVERSATION_ID).from(MEMBERSHIP).where(MEMBERSHIP.MEMBER_ID.eq(viewer))));
        }
        if (withoutBots) {
            part = part.and(
                    MESSAGE.AUTHOR_ID.notIn(DSL.select(MEMBER.ID).from(MEMBER).where(MEMBER.KIND.eq("bot"))));
        }
        return part.and(everywhere());
    }

    private Condition everywhere() {
        // The sum keeps H2 from going through an index: nearly all messages are visible, and each would be looked up.
        return MESSAGE.CONVERSATION_ID
                .plus(inline(0L))
                .in(DSL.select(CONVERSATION.ID).from(CONVERSATION).where(Conversations.visible(db, viewer)))
                .and(MESSAGE.EPHEMERAL_FOR.isNull())
                .and(MESSAGE.SUBTYPE.isNull().or(MESSAGE.SUBTYPE.in("bot_message", "me_message", "file_share")));
    }

    /** The messages that a query means. */
    public List<Hit> messages(Query query, Order order) {
        if (query.isEmpty()) {
            return List.of();
        }
        Condition where = visible().and(new Conditions(db, viewer, dates).of(query.modifiers()));
        for (Query.Word word : query.words()) {
            // Narrows down; whole words and phrases are looked for below.
            for (String part :
                    word.isExcluded() ? List.<String>of() : List.of(word.text().split(" ", -1))) {
                if (part.matches("[\\p{L}\\p{Nd}]+")) {
                    where = where.and(DSL.lower(MESSAGE.TEXT).contains(part));
                }
            }
        }
        Said said = new Said(db, viewer);
        Score score = new Score(query.words());
        List<Hit> hits = new ArrayList<>();
        db.select(MESSAGE.ID, MESSAGE.CONVERSATION_ID, MESSAGE.TS, MESSAGE.TEXT, MESSAGE.BLOCKS)
                .from(MESSAGE)
                .where(where)
                .forEach(message -> {
                    String words = query.words().isEmpty() ? "" : said.words(message.value4(), message.value5());
                    int count = score.of(words);
                    if (count >= 0) {
                        hits.add(new Hit(message.value1(), message.value2(), message.value3(), count));
                    }
                });
        sort(hits, order);
        return hits;
    }

    /** Here, not in the database, which would carry every text through its sort. */
    private static void sort(List<Hit> hits, Order order) {
        Comparator<Hit> oldest = Comparator.comparingLong(Hit::ts).thenComparingLong(Hit::message);
        hits.sort(
                switch (order) {
                    case OLDEST -> oldest;
                    case NEWEST -> oldest.reversed();
                    case RELEVANT ->
                        Comparator.comparingInt(Hit::score)
                                .thenComparing(oldest)
                                .reversed();
                });
    }

    /** The text with what was looked for between two marks. */
    public static String highlight(Query query, String text, String before, String after) {
        String marked = text;
        for (Query.Word word : query.words()) {
            if (!word.isExcluded()) {
                marked = word.pattern()
                        .matcher(marked)
                        .replaceAll(found -> Matcher.quoteReplacement(before + found.group() + after));
            }
        }
        return marked;
    }

    /** The files that a query means: by name, title and where they are shared. */
    public List<FileRecord> files(Query query, Order order) {
        List<Long> ids = fileIds(query, order);
        Map<Long, FileRecord> found = db.selectFrom(FILE).where(FILE.ID.in(ids)).fetchMap(FILE.ID);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The numbers of the files that a query means. */
    public List<Long> fileIds(Query query, Order order) {
        if (query.isEmpty()) {
            return List.of();
        }
        Condition shares = visible().and(new Conditions(db, viewer, dates).of(query.modifiers()));
        Score score = new Score(query.words());
        List<Long> found = new ArrayList<>();
        db.select(FILE.ID, FILE.NAME, FILE.TITLE)
                .from(FILE)
                .where(FILE.ID.in(DSL.select(FILE_SHARE.FILE_ID)
                        .from(FILE_SHARE)
                        .join(MESSAGE)
                        .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                        .where(shares)))
                .orderBy(FILE.CREATED_AT.desc(), FILE.ID.desc())
                .forEach(file -> {
                    String words = (file.value2() + " " + file.value3())
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[_.-]", " ");
                    if (score.of(words + " " + file.value2()) >= 0) {
                        found.add(file.value1());
                    }
                });
        if (order == Order.OLDEST) {
            Collections.reverse(found);
        }
        return found;
    }
}
