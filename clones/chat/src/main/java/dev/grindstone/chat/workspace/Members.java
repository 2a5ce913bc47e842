package dev.grindstone.chat.workspace;

import static dev.grindstone.chat.db.Tables.MEMBER;

import dev.grindstone.chat.db.tables.records.MemberRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds members. */
public final class Members {
    private final DSLContext db;

    public Members(DSLContext db) {
        this.db = db;
    }

    /** The member of that number. */
    public Optional<Member> byId(long id) {
        if (id == Member.VOICE) {
            return Optional.of(Member.SLACKBOT);
        }
        return db.selectFrom(MEMBER).where(MEMBER.ID.eq(id)).fetchOptional(Members::member);
    }

    /**
     * The member of that number.
     *
     * @throws ChatException {@code user_not_found}
     */
    public Member require(long id) {
        return byId(id).orElseThrow(() -> unknown(Id.USER.text(id)));
    }

    /** Members by number. */
    public Map<Long, Member> byIds(Collection<Long> ids) {
        Map<Long, Member> found = new LinkedHashMap<>();
        if (ids.contains(Member.VOICE)) {
            found.put(Member.VOICE, Member.SLACKBOT);
        }
        db.selectFrom(MEMBER)
                .where(MEMBER.ID.in(ids))
                .orderBy(MEMBER.ID)
                .forEach(row -> found.put(row.getId(), member(row)));
        return found;
    }

    /** Everybody, deactivated members and bots too, in order of id. */
    public List<Member> all() {
        return db.selectFrom(MEMBER).orderBy(MEMBER.ID).fetch(Members::member);
    }

    /**
     * The member whom a text names: {@code U…}, {@code <@U…>}, {@code @handle}, a handle, a mail address, a display or
     * real name that only one member has, or a number.
     *
     * @throws ChatException {@code user_not_found}
     */
    public Member named(String text) {
        String bare = text.startsWith("<@") && text.endsWith(">") ? text.substring(2, text.length() - 1) : text;
        OptionalLong number = Id.USER.number(bare);
        if (number.isEmpty() && bare.matches("\\d{1,18}|[1-8]\\d{18}")) {
            number = OptionalLong.of(Long.parseLong(bare));
        }
        if (number.isPresent()) {
            Optional<Member> found = byId(number.getAsLong());
            if (found.isPresent()) {
                return found.get();
            }
        }
        String name = (bare.startsWith("@") ? bare.substring(1) : bare).toLowerCase(Locale.ROOT);
        List<Member> exact = db.selectFrom(MEMBER)
                .where(MEMBER.HANDLE
                        .eq(name)
                        .or(DSL.lower(MEMBER.EMAIL).eq(name).and(MEMBER.EMAIL.ne(""))))
                .orderBy(MEMBER.ID)
                .fetch(Members::member);
        List<Member> found = exact.isEmpty()
                ? db.selectFrom(MEMBER)
                        .where(DSL.lower(MEMBER.DISPLAY_NAME)
                                .eq(name)
                                .or(DSL.lower(MEMBER.REAL_NAME).eq(name)))
                        .orderBy(MEMBER.ID)
                        .fetch(Members::member)
                : exact;
        if (found.size() != 1 || name.isEmpty()) {
            throw unknown(text);
        }
        return found.get(0);
    }

    private static ChatException unknown(String text) {
        return ChatException.of(
                "user_not_found",
                "There is no single member '" + text + "': give an id such as U0…, a handle or a mail address");
    }

    /** A member as a row tells of it. */
    public static Member member(MemberRecord row) {
        return new Member(
                row.getId(),
                row.getKind().equals("bot"),
                row.getHandle(),
                row.getRealName(),
                row.getDisplayName(),
                row.getEmail(),
                row.getTitle(),
                row.getPronouns(),
                row.getPhone(),
                row.getZone(),
                row.getRole(),
                row.getIsDeactivated(),
                row.getIsAway(),
                new Member.Status(row.getStatusText(), row.getStatusEmoji(), row.getStatusUntil()),
                row.getDndUntil(),
                Preferences.hours(row.getPrefs(), row.getZone()),
                row.getAppId());
    }

    /** The status that still holds at an instant. */
    public static Member.Status statusAt(Member member, Instant now) {
        @Nullable Instant until = member.status().until();
        return until == null || until.isAfter(now) ? member.status() : Member.Status.NONE;
    }
}
