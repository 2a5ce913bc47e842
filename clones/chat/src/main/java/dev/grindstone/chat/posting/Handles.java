package dev.grindstone.chat.posting;

import static dev.grindstone.chat.db.Tables.MEMBER;
import static dev.grindstone.chat.db.Tables.USERGROUP;

import dev.grindstone.chat.workspace.Id;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Names in text as ids: {@code <@handle>}, {@code <#channel>} and {@code <!subteam^handle>}, as people write them who know no ids. */
record Handles(
        Function<String, @Nullable Long> people,
        Function<String, @Nullable Long> channels,
        Function<String, @Nullable Long> groups) {
    private static final Pattern NAMED = Pattern.compile("<([@#])([a-z0-9._-]+)>|<!subteam\\^([a-z0-9._-]+)>");

    /** Members and groups of the workspace. Channels stay as they are: a name must not tell what is private. */
    static Handles of(DSLContext db) {
        return new Handles(
                handle -> db.select(MEMBER.ID)
                        .from(MEMBER)
                        .where(MEMBER.HANDLE.eq(handle))
                        .fetchOne(MEMBER.ID),
                name -> null,
                handle -> db.select(USERGROUP.ID)
                        .from(USERGROUP)
                        .where(USERGROUP.HANDLE.eq(handle))
                        .fetchOne(USERGROUP.ID));
    }

    /** The text with the ids of those that are known. */
    String resolve(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        return NAMED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(resolved(found.group(), found)));
    }

    private String resolved(String written, MatchResult found) {
        if (found.group(3) != null) {
            Long group = groups.apply(found.group(3));
            return group == null ? written : "<!subteam^" + Id.USERGROUP.text(group) + ">";
        }
        boolean person = found.group(1).equals("@");
        Long number = (person ? people : channels).apply(found.group(2));
        if (number == null) {
            return written;
        }
        return person ? "<@" + Id.USER.text(number) + ">" : "<#" + Id.CHANNEL.text(number) + ">";
    }
}
