package dev.grindstone.chat.composer;

import static dev.grindstone.chat.db.Tables.USERGROUP;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.text.Inline;
import dev.grindstone.chat.text.Style;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Finds whom and what plain text names: {@code @here}, {@code @omar}, {@code @Omar Haddad}, {@code #general}. */
final class Named {
    private static final Pattern SIGN = Pattern.compile("(?<![\\w@#/.&])[@#](?=[\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._'-]*[\\p{L}\\p{N}_]");

    /** The words of the longest name that is looked for. */
    private static final int MOST_WORDS = 3;

    private final DSLContext db;
    private final long viewer;
    private @Nullable Map<String, Function<Style, Inline>> known;

    Named(DSLContext db, long viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    /** A text in pieces. */
    List<Inline> in(String text, Style style) {
        Matcher sign = SIGN.matcher(text);
        List<Inline> pieces = new ArrayList<>();
        int done = 0;
        int from = 0;
        while (sign.find(from)) {
            int end = longest(text, sign.start());
            from = sign.end();
            if (end > 0) {
                if (sign.start() > done) {
                    pieces.add(new Inline.Text(text.substring(done, sign.start()), style));
                }
                String name = lower(text.substring(sign.start(), end));
                pieces.add(Objects.requireNonNull(known().get(name)).apply(style));
                done = end;
                from = end;
            }
        }
        if (done < text.length()) {
            pieces.add(new Inline.Text(text.substring(done), style));
        }
        return pieces;
    }

    /** Where the longest name that begins there ends; 0 for none. */
    private int longest(String text, int start) {
        int best = 0;
        int at = start + 1;
        Matcher word = WORD.matcher(text);
        for (int i = 0; i < MOST_WORDS && word.find(at) && word.start() == at; i++) {
            if (known().containsKey(text.substring(start, word.end()).toLowerCase(Locale.ROOT))) {
                best = word.end();
            }
            at = word.end() + 1;
            if (word.end() >= text.length() || text.charAt(word.end()) != ' ') {
                break;
            }
        }
        return best;
    }

    private Map<String, Function<Style, Inline>> known() {
        Map<String, Function<Style, Inline>> found = known;
        if (found == null) {
            found = load();
            known = found;
        }
        return found;
    }

    private Map<String, Function<Style, Inline>> load() {
        Map<String, Function<Style, Inline>> names = new HashMap<>();
        List<Member> all = new Members(db).all();
        Set<String> shared = new HashSet<>(Set.of("@"));
        for (Member member : all) {
            for (String name : new LinkedHashSet<>(List.of(lower(member.displayName()), lower(member.realName())))) {
                if (names.put("@" + name, style -> new Inline.User(member.key(), style)) != null) {
                    shared.add("@" + name);
                }
            }
        }
        names.keySet().removeAll(shared); // two people have it: nobody is meant
        all.forEach(member -> names.put(
                "@" + member.handle().toLowerCase(Locale.ROOT), style -> new Inline.User(member.key(), style)));
        db.select(USERGROUP.ID, USERGROUP.HANDLE)
                .from(USERGROUP)
                .where(USERGROUP.IS_DISABLED.eq(false))
                .orderBy(USERGROUP.ID)
                .forEach(row -> names.put(
                        "@" + row.value2().toLowerCase(Locale.ROOT),
                        style -> new Inline.Usergroup(Id.USERGROUP.text(row.value1()), style)));
        for (String range : List.of("here", "channel", "everyone")) {
            names.put("@" + range, style -> new Inline.Broadcast(range, style));
        }
        for (Conversation each : new Conversations(db, viewer).all()) {
            if (each.isChannel()) {
                names.put("#" + each.channelName(), style -> new Inline.Channel(each.key(), style));
            }
        }
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
