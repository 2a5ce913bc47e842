package dev.grindstone.chat.message.row;

import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Team;

/** Addresses of members' pictures, in which scripts read the ids of workspace and member. */
public final class Faces {
    private Faces() {}

    /** The address of a picture of so many pixels. */
    public static String url(Team team, Member member, int size) {
        String hash = String.format("%012x", (member.id() * 0x9E3779B97F4A7C15L) >>> 16);
        return "/avatars/" + team.key() + "-" + member.key() + "-" + hash + "-" + size;
    }
}
