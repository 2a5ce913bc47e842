package dev.grindstone.chat.api.call;

import static dev.grindstone.chat.db.Tables.APP;
import static dev.grindstone.chat.db.Tables.TOKEN;

import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds who a token stands for. Rows of the table {@code token} hold; and each member has a token that follows from the
 * workspace's and the member's number, so that a world needs no rows to be called.
 */
public final class Tokens {
    private static final Pattern FORM = Pattern.compile("(xox[bpc]|xapp-1-A\\w+)-(\\d{1,19})-([0-9a-f]{24})");

    private final DSLContext db;
    private final Set<String> all;

    /** @param all every scope there is, which the tokens that need no row have */
    public Tokens(DSLContext db, Set<String> all) {
        this.db = db;
        this.all = new TreeSet<>(all);
    }

    /** A member's own token: {@code xoxb-…} of a bot, {@code xoxp-…} of a person. */
    public static String of(DSLContext db, Member member) {
        return token(db, member.isBot() ? "xoxb" : "xoxp", member.id());
    }

    /** What a browser sends, beside the cookie {@code d}. */
    public static String client(DSLContext db, long member) {
        return token(db, "xoxc", member);
    }

    /** What the cookie {@code d} of a member says. */
    public static String cookie(DSLContext db, long member) {
        return token(db, "xoxd", member);
    }

    /** The token of a bot's app, for Socket Mode. */
    public static String app(DSLContext db, Member bot) {
        Long app = bot.appId();
        if (app == null) {
            throw ChatException.of("not_allowed_token_type", bot.name() + " is no bot: only apps have such tokens");
        }
        return token(db, "xapp-1-" + Id.APP.text(app), bot.id());
    }

    private static String token(DSLContext db, String kind, long member) {
        return kind + "-" + member + "-" + proof(db, kind, member);
    }

    /** Cannot be told from the ids, and is the same in every run. */
    private static String proof(DSLContext db, String kind, long member) {
        long z = Team.of(db).id() * 0x9E3779B97F4A7C15L + member * 0xD6E8FEB86659FD93L + kind.hashCode() * 7919L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return String.format("%016x%08x", z, (int) ((z * 0xA0761D6478BD642FL) >>> 32));
    }

    /**
     * Who sent it.
     *
     * @param cookie the cookie {@code d}, without which {@code xoxc} tokens do not hold; null without it
     * @throws ChatException {@code invalid_auth} or {@code account_inactive}
     */
    public Caller caller(String token, @Nullable String cookie) {
        if (token.startsWith("xoxc-") && (cookie == null || !cookie.startsWith("xoxd-"))) {
            throw invalid();
        }
        if (isRevoked(token)) {
            throw ChatException.of("token_revoked", "The token was revoked: ask for another one");
        }
        Caller found = stored(token).or(() -> derived(token)).orElseThrow(Tokens::invalid);
        if (found.member().isDeactivated()) {
            throw ChatException.of("account_inactive", found.member().name() + " has left the workspace");
        }
        return found;
    }

    private boolean isRevoked(String token) {
        return db.fetchExists(TOKEN, TOKEN.TOKEN_.eq(token).and(TOKEN.KIND.eq("revoked")));
    }

    private static ChatException invalid() {
        return ChatException.of("invalid_auth", "The token does not hold: ask for another one");
    }

    private Optional<Caller> stored(String token) {
        return db.selectFrom(TOKEN)
                .where(TOKEN.TOKEN_.eq(token))
                .and(TOKEN.KIND.ne("webhook"))
                .fetchOptional()
                .flatMap(row -> new Members(db).byId(row.getMemberId()).map(member -> {
                    Set<String> scopes = new TreeSet<>(Set.of(row.getScopes().split(",", -1)));
                    return new Caller(
                            member,
                            row.getKind(),
                            row.getAppId(),
                            row.getScopes().isEmpty() ? all : scopes);
                }));
    }

    private Optional<Caller> derived(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || !parts.group(2).matches("\\d{1,18}|[1-8]\\d{18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(parts.group(2));
        if (!proof(db, parts.group(1), id).equals(parts.group(3))) {
            return Optional.empty();
        }
        String kind = parts.group(1);
        return new Members(db).byId(id).flatMap(member -> {
            boolean ofBot = kind.equals("xoxb") || kind.startsWith("xapp");
            if (ofBot != member.isBot()) {
                return Optional.empty();
            }
            String name = kind.startsWith("xapp")
                    ? "app"
                    : kind.equals("xoxb") ? "bot" : kind.equals("xoxc") ? "client" : "user";
            return Optional.of(new Caller(member, name, member.appId(), all));
        });
    }

    /** The bot id of a member; null for people. */
    public static @Nullable String botKey(DSLContext db, Member member) {
        Long app = member.appId();
        return app == null
                ? null
                : db.select(APP.BOT_ID)
                        .from(APP)
                        .where(APP.ID.eq(app))
                        .fetchOptional(APP.BOT_ID)
                        .map(Id.BOT::text)
                        .orElse(null);
    }
}
