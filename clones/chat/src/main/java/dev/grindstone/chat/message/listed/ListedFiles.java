package dev.grindstone.chat.message.listed;

import static dev.grindstone.chat.db.Tables.CONVERSATION;
import static dev.grindstone.chat.db.Tables.FILE;
import static dev.grindstone.chat.db.Tables.FILE_SHARE;
import static dev.grindstone.chat.db.Tables.MESSAGE;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.message.row.Stamp;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.Ts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads the files that somebody may see, without their bytes: a handful of queries for a whole list. */
public final class ListedFiles {
    private final DSLContext db;
    private final long viewer;
    private final Stamp stamp;

    public ListedFiles(DSLContext db, long viewer, Stamp stamp) {
        this.db = db;
        this.viewer = viewer;
        this.stamp = stamp;
    }

    /** All that the viewer may see, the newest first. */
    public List<ListedFile> all() {
        return read(FILE.OWNER_ID
                .eq(viewer)
                .or(FILE.ID.in(DSL.select(FILE_SHARE.FILE_ID)
                        .from(FILE_SHARE)
                        .join(MESSAGE)
                        .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                        .where(seen()))));
    }

    /** Those of these numbers, which are known to be visible, in this order. */
    public List<ListedFile> of(List<Long> ids) {
        Map<String, ListedFile> found = new HashMap<>();
        read(FILE.ID.in(ids)).forEach(each -> found.put(each.key(), each));
        List<ListedFile> ordered = new ArrayList<>();
        for (Long id : ids) {
            @Nullable ListedFile file = found.get(Id.FILE.text(id));
            if (file != null) {
                ordered.add(file);
            }
        }
        return ordered;
    }

    private Condition seen() {
        return MESSAGE.CONVERSATION_ID
                .in(DSL.select(CONVERSATION.ID).from(CONVERSATION).where(Conversations.visible(db, viewer)))
                .and(MESSAGE.EPHEMERAL_FOR.isNull().or(MESSAGE.EPHEMERAL_FOR.eq(viewer)));
    }

    private List<ListedFile> read(Condition which) {
        List<? extends Record> rows = db.select(
                        FILE.ID,
                        FILE.OWNER_ID,
                        FILE.NAME,
                        FILE.TITLE,
                        FILE.MEDIA_TYPE,
                        FILE.MODE,
                        FILE.SIZE_BYTES,
                        FILE.CREATED_AT)
                .from(FILE)
                .where(which)
                // What is announced and has not come yet is no file.
                .and(DSL.field("octet_length({0})", Long.class, FILE.CONTENT).eq(FILE.SIZE_BYTES))
                .orderBy(FILE.CREATED_AT.desc(), FILE.ID.desc())
                .fetch();
        Set<Long> owners = new HashSet<>();
        List<Long> ids = new ArrayList<>();
        rows.forEach(row -> {
            owners.add(row.get(FILE.OWNER_ID));
            ids.add(row.get(FILE.ID));
        });
        Map<Long, Member> people = new Members(db).byIds(owners);
        Map<Long, ListedFile.Share> shares = shares(ids);
        Team team = Team.of(db);
        List<ListedFile> files = new ArrayList<>();
        for (Record row : rows) {
            files.add(file(row, team, people.get(row.get(FILE.OWNER_ID)), shares.get(row.get(FILE.ID))));
        }
        return files;
    }

    private ListedFile file(Record row, Team team, @Nullable Member owner, ListedFile.@Nullable Share share) {
        String key = Id.FILE.text(row.get(FILE.ID));
        String name = row.get(FILE.NAME);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new ListedFile(
                key,
                name,
                row.get(FILE.TITLE),
                ListedFile.kind(row.get(FILE.MODE), row.get(FILE.MEDIA_TYPE), name),
                row.get(FILE.SIZE_BYTES),
                row.get(FILE.OWNER_ID),
                owner == null ? "unknown" : owner.name(),
                stamp.date(row.get(FILE.CREATED_AT)),
                "/files-pri/" + team.key() + "-" + key + "/" + encoded,
                share);
    }

    /** Where each was shared last, of what the viewer sees. */
    private Map<Long, ListedFile.Share> shares(Collection<Long> files) {
        Map<Long, Record> last = new HashMap<>();
        db.select(FILE_SHARE.FILE_ID, MESSAGE.CONVERSATION_ID, MESSAGE.TS, MESSAGE.THREAD_ID, MESSAGE.IS_BROADCAST)
                .from(FILE_SHARE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(FILE_SHARE.MESSAGE_ID))
                .where(FILE_SHARE.FILE_ID.in(files))
                .and(seen())
                .orderBy(MESSAGE.TS, MESSAGE.ID)
                .forEach(row -> last.put(row.get(FILE_SHARE.FILE_ID), row));
        Set<Long> places = new HashSet<>();
        Set<Long> threads = new HashSet<>();
        last.values().forEach(row -> {
            places.add(row.get(MESSAGE.CONVERSATION_ID));
            @Nullable Long thread = row.get(MESSAGE.THREAD_ID);
            if (thread != null) {
                threads.add(thread);
            }
        });
        Map<Long, Conversation> conversations = new Conversations(db, viewer).byIds(places);
        Map<Long, String> titles = new Titles(db, viewer).of(conversations.values());
        Map<Long, Long> roots = db.select(MESSAGE.ID, MESSAGE.TS)
                .from(MESSAGE)
                .where(MESSAGE.ID.in(threads))
                .fetchMap(MESSAGE.ID, MESSAGE.TS);
        String base = "/client/" + Team.of(db).key() + "/";
        Map<Long, ListedFile.Share> shares = new HashMap<>();
        last.forEach((file, row) -> {
            @Nullable Conversation place = conversations.get(row.get(MESSAGE.CONVERSATION_ID));
            if (place != null) {
                @Nullable Long root = row.get(MESSAGE.THREAD_ID) == null ? null : roots.get(row.get(MESSAGE.THREAD_ID));
                shares.put(
                        file,
                        new ListedFile.Share(
                                place.key(),
                                (place.isChannel() ? "#" : "") + titles.getOrDefault(place.id(), ""),
                                base + path(place.key(), row.get(MESSAGE.TS), root)));
            }
        });
        return shares;
    }

    /** A reply is found beside the list, its thread's root in it. */
    private static String path(String channel, long ts, @Nullable Long root) {
        return root == null
                ? channel + "?ts=" + Ts.text(ts)
                : channel + "/thread/" + channel + "-" + Ts.text(root) + "?ts=" + Ts.text(root);
    }
}
