package dev.grindstone.chat.directory;

import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;

/**
 * The directory of channels.
 *
 * @param title of the window
 */
record ChannelsPage(Team team, String title, Asked asked, Slice<ChannelCard> found, boolean canCreate) {
    static final int SIZE = 20;

    String at(Asked other) {
        return "/client/" + team.key() + "/browse-channels" + other.query();
    }

    String menu(String which) {
        String query = asked.page(1).query();
        return "/client/menu/browse-channels" + (query.isEmpty() ? "?" : query + "&") + "which=" + which;
    }

    static String type(String type) {
        return switch (type) {
            case "public" -> "Public channels";
            case "private" -> "Private channels";
            case "archived" -> "Archived channels";
            default -> "All channel types";
        };
    }

    static String whose(String whose) {
        return switch (whose) {
            case "mine" -> "My channels";
            case "others" -> "Other channels";
            default -> "All channels";
        };
    }

    static String sort(String sort) {
        return switch (sort) {
            case "name-down" -> "Z to A";
            case "newest" -> "Newest channel";
            case "oldest" -> "Oldest channel";
            case "most" -> "Most members";
            case "fewest" -> "Fewest members";
            default -> "A to Z";
        };
    }

    String count() {
        return found.total() + (found.total() == 1 ? " channel" : " channels");
    }
}
