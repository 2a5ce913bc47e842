package dev.grindstone.chat.shell;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;

/** The menus of the workspace and of making something new, and the list of shortcuts. */
final class ShellMenus {
    private ShellMenus() {}

    static void addTo(Routes routes) {
        routes.get("/client/menu/team", ShellMenus::team);
        routes.get("/client/menu/create", ShellMenus::create);
        routes.get("/client/dialog/shortcuts", visit -> visit.render("chat/shell/shortcuts.jte", Shortcut.GROUPS));
    }

    private static void team(Visit visit) {
        Team team = Team.of(visit.db());
        visit.render(
                "chat/activation/menu.jte",
                Menu.of(team.name())
                        .heading(team.name())
                        .with(Item.of("copy-workspace-link", "Copy link to workspace", "link")
                                .copies(visit.origin() + "/client/" + team.key())
                                .says("Link copied"))
                        .with(Item.of("team-menu-preferences", "Preferences", "settings")
                                .hint("Ctrl ,")
                                .dialog("/client/dialog/preferences"))
                        .with(Item.of("", "Keyboard shortcuts", "keyboard")
                                .hint("Ctrl /")
                                .dialog("/client/dialog/shortcuts"))
                        .rule()
                        .with(Item.of("sign_out", "Sign out of " + team.name(), "log-out")
                                .goes("/logout")));
    }

    private static void create(Visit visit) {
        visit.render(
                "chat/activation/menu.jte",
                Menu.of("Create new")
                        .heading("Create")
                        .with(Item.of("create-channels", "Channel", "hash")
                                .detail("Gather people around a topic")
                                .dialog("/client/dialog/create-channel"))
                        .with(Item.of("create-message", "Message", "message-square")
                                .detail("Find a person and write to them")
                                .goes("/client/" + Team.of(visit.db()).key() + "/new-message")));
    }
}
