package dev.grindstone.chat.people;

import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Id;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.OptionalLong;

/*
 * GET /avatars/T…-U…-<hash>-<size>   a member's; the API's hashes begin with a g
 * GET /avatars/T…-<size>             the workspace's
 */
/**
 * Pictures of members and of the workspace: their hue with a facet that catches the light. Pages write the initials over
 * it; the API's callers get a picture of the size they ask for, with the initials drawn.
 */
public final class AvatarRoutes {
    private static final int LARGEST = 1024;

    private AvatarRoutes() {}

    /** Adds the route. */
    public static void addTo(Routes routes) {
        routes.get("/avatars/{file}", AvatarRoutes::picture);
    }

    private static void picture(Visit visit) {
        String[] parts = visit.http().pathParam("file").split("-", -1);
        boolean isTeam = parts.length == 2 && Id.TEAM.number(parts[0]).isPresent();
        OptionalLong member = parts.length == 4 ? Id.USER.number(parts[1]) : OptionalLong.empty();
        int size = size(parts[parts.length - 1]);
        if (size == 0 || (!isTeam && member.isEmpty())) {
            visit.http()
                    .status(404)
                    .result("There is no such picture: its address ends in T…-U…-<hash>-<size>, of at most " + LARGEST);
        } else if (isTeam) {
            Team team = Team.of(visit.db());
            png(visit, Avatar.initials(team.name()), "#12423a", 1, size);
        } else if (parts[2].startsWith("g")) {
            long id = member.getAsLong();
            String name = new Members(visit.db()).byId(id).map(Member::realName).orElse("Banterbot");
            png(visit, Avatar.initials(name), Avatar.hue(id), id, size);
        } else {
            // Drawn from the number in its address and from nothing else.
            visit.http().header("Cache-Control", "public, max-age=31536000, immutable");
            png(visit, "", Avatar.hue(member.getAsLong()), member.getAsLong(), size);
        }
    }

    private static int size(String text) {
        int size = text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
        return size <= LARGEST ? size : 0;
    }

    private static void png(Visit visit, String initials, String hue, long facet, int size) {
        visit.http().contentType("image/png").result(Monogram.png(initials, hue, facet, size));
    }
}
