package dev.grindstone.chat.api.shape;

import static dev.grindstone.chat.db.Tables.MEMBER;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.call.Tokens;
import dev.grindstone.chat.text.Emojis;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.world.World;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Members as the API tells of them. */
public final class UserJson {
    /** The workspace's own voice, who is no member. */
    public static final String SLACKBOT = "USLACKBOT";

    private static final List<String> COLORS =
            List.of("9f69e7", "4bbe2e", "e7392d", "3c989f", "674b1b", "e96699", "e0a729", "684b6c", "5b89d5", "2b6836");

    private final World world;
    private final Links links;
    private final String team;

    public UserJson(World world, String origin) {
        this.world = world;
        this.links = new Links(world, origin);
        this.team = Team.of(world).key();
    }

    /** A member. */
    public Map<String, Object> of(Member member) {
        ZoneId zone = zone(member);
        Instant joined = joined(member.id());
        Map<String, Object> user = Json.object("id", member.key(), "team_id", team, "name", member.handle());
        user.put("deleted", member.isDeactivated());
        user.put("color", COLORS.get((int) (member.id() % COLORS.size())));
        user.put("real_name", member.realName());
        user.put("tz", zone.getId());
        user.put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        user.put("tz_offset", zone.getRules().getOffset(world.now()).getTotalSeconds());
        user.put("profile", profile(member));
        user.put("is_admin", member.isAdmin());
        user.put("is_owner", member.role().equals("primary") || member.role().equals("owner"));
        user.put("is_primary_owner", member.role().equals("primary"));
        user.put("is_restricted", member.isGuest());
        user.put("is_ultra_restricted", member.role().equals("single"));
        user.put("is_bot", member.isBot());
        user.put("is_app_user", false);
        user.put("updated", joined.getEpochSecond());
        user.put("is_email_confirmed", !member.isBot());
        user.put("who_can_share_contact_card", "EVERYONE");
        return user;
    }

    private static ZoneId zone(Member member) {
        try {
            return ZoneId.of(member.zone());
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }

    private Instant joined(long member) {
        return world.db("chat")
                .select(MEMBER.JOINED_AT)
                .from(MEMBER)
                .where(MEMBER.ID.eq(member))
                .fetchSingle(MEMBER.JOINED_AT);
    }

    /** What a member tells of themselves. */
    public Map<String, Object> profile(Member member) {
        Member.Status status = Members.statusAt(member, world.now());
        String[] names = member.realName().split(" ", 2);
        Map<String, Object> profile = Json.object("title", member.title(), "phone", member.phone(), "skype", "");
        profile.put("real_name", member.realName());
        profile.put("real_name_normalized", plain(member.realName()));
        profile.put("display_name", member.displayName());
        profile.put("display_name_normalized", plain(member.displayName()));
        profile.put("fields", Map.of());
        profile.put("status_text", status.text());
        profile.put("status_emoji", status.emoji());
        profile.put("status_emoji_display_info", shown(status.emoji()));
        @Nullable Instant until = status.until();
        profile.put("status_expiration", until == null ? 0 : until.getEpochSecond());
        profile.put("avatar_hash", Links.hash(member.id()));
        if (!member.isBot()) {
            profile.put("email", member.email());
        }
        profile.put("pronouns", member.pronouns());
        profile.put("first_name", names[0]);
        profile.put("last_name", names.length > 1 ? names[1] : "");
        links.images(profile, member.id(), null, 24, 32, 48, 72, 192, 512);
        profile.put("status_text_canonical", "");
        profile.put("team", team);
        Long app = member.appId();
        if (app != null) {
            profile.put("bot_id", Tokens.botKey(world.db("chat"), member));
            profile.put("api_app_id", Id.APP.text(app));
            profile.put("always_active", true);
        }
        return profile;
    }

    private static List<Map<String, Object>> shown(String emoji) {
        String name = emoji.replace(":", "");
        return Emojis.characters(name)
                .map(characters -> {
                    String code = characters
                            .codePoints()
                            .mapToObj(Integer::toHexString)
                            .collect(Collectors.joining("-"));
                    return List.of(Json.object("emoji_name", name, "unicode", code));
                })
                .orElse(List.of());
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    /** The workspace's own voice. */
    public Map<String, Object> slackbot() {
        Map<String, Object> profile = Json.object("title", "", "phone", "", "skype", "");
        profile.put("real_name", "Banterbot");
        profile.put("real_name_normalized", "Banterbot");
        profile.put("display_name", "Banterbot");
        profile.put("display_name_normalized", "Banterbot");
        profile.put("fields", Map.of());
        profile.put("status_text", "");
        profile.put("status_emoji", "");
        profile.put("status_emoji_display_info", List.of());
        profile.put("status_expiration", 0);
        profile.put("avatar_hash", "sv0000000000");
        profile.put("always_active", true);
        profile.put("first_name", "slackbot");
        profile.put("last_name", "");
        links.images(profile, 0, null, 24, 32, 48, 72, 192, 512);
        profile.put("team", team);
        Map<String, Object> user = Json.object("id", SLACKBOT, "team_id", team, "name", "slackbot", "deleted", false);
        user.put("color", "757575");
        user.put("real_name", "Banterbot");
        user.put("tz", "America/Los_Angeles");
        user.put("tz_label", "Pacific Time");
        user.put(
                "tz_offset",
                ZoneId.of("America/Los_Angeles")
                        .getRules()
                        .getOffset(world.now())
                        .getTotalSeconds());
        user.put("profile", profile);
        for (String flag :
                List.of("admin", "owner", "primary_owner", "restricted", "ultra_restricted", "bot", "app_user")) {
            user.put("is_" + flag, false);
        }
        user.put("updated", 0);
        user.put("is_email_confirmed", false);
        user.put("who_can_share_contact_card", "EVERYONE");
        return user;
    }
}
