package dev.grindstone.chat.shell;

import dev.grindstone.chat.workspace.Avatar;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page around everything.
 *
 * @param sideBar its HTML
 * @param header of the conversation that is open, as HTML; empty for a view
 * @param first what stands below the header, so that the script need not ask for it; empty for what it asks for
 * @param open the name of the view that is open; empty for a conversation
 */
record ShellPage(
        Brand brand,
        Team team,
        Member me,
        Preferences preferences,
        List<View> views,
        String sideBar,
        String header,
        String first,
        String open) {

    /** What was chosen in the preferences, each as its name and its value, for style sheets and scripts. */
    String look() {
        return Preferences.CHOICES.keySet().stream()
                .map(name -> name + "-" + preferences.get(name))
                .collect(Collectors.joining(" "));
    }

    Avatar avatar() {
        return Avatar.of(team, me, 72);
    }

    /** The views that are tabs of the rail. */
    List<View> tabs() {
        return views.stream().filter(each -> each.place() == View.Place.RAIL).toList();
    }

    /** Whether the side bar is in sight: views of the rail take its place. */
    boolean isHome() {
        return tabs().stream().noneMatch(each -> each.name().equals(open));
    }

    boolean canSearch() {
        return views.stream().anyMatch(each -> each.name().equals("search"));
    }

    String teamLetters() {
        return team.name().substring(0, team.name().offsetByCodePoints(0, 1));
    }

    /** The names of all views, for the router. */
    String viewNames() {
        return String.join(" ", views.stream().map(View::name).toList());
    }
}
