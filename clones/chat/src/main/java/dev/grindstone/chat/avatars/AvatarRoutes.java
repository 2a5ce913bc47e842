package dev.grindstone.chat.avatars;

import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code /avatars/T…-U…-<hash>-<size>}: initials on a hue that follows from the member's id; a bot's are square. */
public final class AvatarRoutes {
    private static final String[] HUES = {
        "#8c4a2f", "#7a5c14", "#4f6b1e", "#2c6e49", "#146c6c", "#1d6187", "#3a539b", "#5a4a9c", "#7d3f8c", "#96376d",
        "#a33b4e", "#5b5f63"
    };

    private AvatarRoutes() {}

    /** Adds them. */
    public static void addTo(Routes routes) {
        routes.get("/avatars/{name}", AvatarRoutes::avatar);
    }

    private static void avatar(Visit visit) {
        String[] parts = visit.http().pathParam("name").split("-", -1);
        OptionalLong id = parts.length < 2 ? OptionalLong.empty() : Id.USER.number(parts[1]);
        @Nullable
        Member member = id.isEmpty()
                ? null
                : new Members(visit.db()).byId(id.getAsLong()).orElse(null);
        if (member == null) {
            visit.http().status(404);
            return;
        }
        visit.http().contentType("image/svg+xml").result(drawing(member));
    }

    private static String drawing(Member member) {
        String hue = HUES[(int) Math.floorMod(member.id() * 7 + 3, (long) HUES.length)];
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 72 72\"><rect width=\"72\" height=\"72\" fill=\""
                + hue + "\"/>"
                + (member.isBot()
                        ? "<path d=\"M20 30h32v22H20zM36 20v10M28 40v3M44 40v3M29 48h14\" fill=\"none\" stroke=\"#fff\""
                                + " stroke-width=\"4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
                        : "<text x=\"36\" y=\"47\" text-anchor=\"middle\" font-family=\"Roboto,Arial,sans-serif\""
                                + " font-size=\"30\" font-weight=\"500\" fill=\"#fff\">" + initials(member) + "</text>")
                + "</svg>";
    }

    private static String initials(Member member) {
        StringBuilder initials = new StringBuilder();
        for (String word : member.realName().split("\\s+", -1)) {
            if (!word.isEmpty() && initials.length() < 2 && Character.isLetterOrDigit(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
