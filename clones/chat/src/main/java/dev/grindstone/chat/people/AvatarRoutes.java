package dev.grindstone.chat.people;

import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.OptionalLong;

/** {@code /avatars/T…-U…-<hash>-<size>}: a member's picture, their hue with a facet that catches the light. */
public final class AvatarRoutes {
    private static final String[] FACETS = {
        "M0 0h8L0 8z", "M8 0v8L0 8z", "M0 0h8v3L0 6z", "M0 8V4a5 5 0 0 1 8 0v4z", "M0 0h4l4 8H4z"
    };

    private AvatarRoutes() {}

    /** Adds the route. */
    public static void addTo(Routes routes) {
        routes.get("/avatars/{file}", AvatarRoutes::picture);
    }

    private static void picture(Visit visit) {
        String[] parts = visit.http().pathParam("file").split("-", -1);
        OptionalLong member = parts.length > 1 && parts[1].equals("USLACKBOT")
                ? OptionalLong.of(Member.VOICE)
                : parts.length > 1 ? Id.USER.number(parts[1]) : OptionalLong.empty();
        if (member.isEmpty()) {
            visit.http().status(404).result("There is no such picture: its address holds a member's id, U0…");
            return;
        }
        visit.http()
                .contentType("image/svg+xml")
                .result("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path fill=\""
                        + Avatar.hue(member.getAsLong())
                        + "\" d=\"M0 0h8v8H0z\"/><path fill=\"#fff\" fill-opacity=\".1\" d=\""
                        + FACETS[(int) Long.remainderUnsigned(member.getAsLong(), FACETS.length)] + "\"/></svg>");
    }
}
