package dev.grindstone.chat.directory;

import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;

/**
 * The directory of people.
 *
 * @param title of the window
 */
record PeoplePage(Team team, String title, Asked asked, Slice<PersonCard> found) {
    static final int SIZE = 24;

    String at(Asked other) {
        return "/client/" + team.key() + "/people" + other.query();
    }

    String menu() {
        String query = asked.page(1).query();
        return "/client/menu/browse-people" + query;
    }

    static String type(String type) {
        return switch (type) {
            case "members" -> "Members";
            case "guests" -> "Guests";
            case "apps" -> "Apps";
            case "deactivated" -> "Deactivated";
            default -> "Everyone";
        };
    }

    String count() {
        return found.total() + (found.total() == 1 ? " person" : " people");
    }
}
