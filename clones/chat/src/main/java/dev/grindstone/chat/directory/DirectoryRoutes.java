package dev.grindstone.chat.directory;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Slice;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Objects;

/** The views {@code browse-channels}, {@code people} and {@code user-groups}, and the menus that narrow them. */
public final class DirectoryRoutes {
    private static final List<String> TYPES = List.of("all", "public", "private", "archived");
    private static final List<String> WHOSE = List.of("all", "mine", "others");
    private static final List<String> SORTS = List.of("name", "name-down", "newest", "oldest", "most", "fewest");
    private static final List<String> PEOPLE = List.of("all", "members", "guests", "apps", "deactivated");

    private final Brand brand;

    public DirectoryRoutes(Brand brand) {
        this.brand = brand;
    }

    /** The views; the first has a row in the side bar. */
    public static List<View> views() {
        return List.of(
                new View(
                        "browse-channels",
                        "Directories",
                        "book-user",
                        View.Place.SIDE_BAR,
                        "channel_sidebar_directories_link",
                        "Pdirectories"),
                new View("people", "People", "users", View.Place.ELSEWHERE, "", ""),
                new View("user-groups", "User groups", "users", View.Place.ELSEWHERE, "", ""));
    }

    /** Adds the routes. */
    public void addTo(Routes routes) {
        routes.get("/client/view/browse-channels", this::channels);
        routes.get("/client/view/people", this::people);
        routes.get("/client/view/user-groups", this::groups);
        routes.get("/client/menu/browse-channels", DirectoryRoutes::channelMenu);
        routes.get("/client/menu/browse-people", DirectoryRoutes::peopleMenu);
    }

    private String title(Visit visit, String what) {
        return what + " - " + Team.of(visit.db()).name() + " - " + brand.name();
    }

    private static ChannelsPage channelsPage(Visit visit, String title) {
        Member me = new Members(visit.db()).require(visit.person().id());
        Asked asked = Asked.of(visit);
        return new ChannelsPage(
                Team.of(visit.db()),
                title,
                asked,
                Slice.of(new Channels(visit.db(), me.id()).of(asked), asked.page(), ChannelsPage.SIZE),
                !me.isGuest());
    }

    private void channels(Visit visit) {
        visit.render("chat/directory/channels.jte", channelsPage(visit, title(visit, "Channels")));
    }

    private void people(Visit visit) {
        Asked asked = Asked.of(visit);
        Team team = Team.of(visit.db());
        visit.render(
                "chat/directory/people.jte",
                new PeoplePage(
                        team,
                        title(visit, "People"),
                        asked,
                        Slice.of(People.of(visit.db(), team, asked, visit.now()), asked.page(), PeoplePage.SIZE)));
    }

    private void groups(Visit visit) {
        visit.render(
                "chat/directory/groups.jte",
                GroupsPage.of(
                        visit.db(), Team.of(visit.db()), title(visit, "User groups"), Asked.of(visit), visit.now()));
    }

    private static void channelMenu(Visit visit) {
        ChannelsPage page = channelsPage(visit, "");
        Asked asked = page.asked();
        String which = Objects.requireNonNullElse(visit.query("which"), "");
        Menu menu = Menu.of(which.equals("sort") ? "Sort" : "Filter");
        switch (which) {
            case "type" ->
                TYPES.forEach(each -> menu.with(
                        choice(ChannelsPage.type(each), each.equals(asked.type()), page.at(asked.type(each)))));
            case "whose" ->
                WHOSE.forEach(each -> menu.with(
                        choice(ChannelsPage.whose(each), each.equals(asked.whose()), page.at(asked.whose(each)))));
            default ->
                SORTS.forEach(each -> menu.with(
                        choice(ChannelsPage.sort(each), each.equals(asked.sort()), page.at(asked.sort(each)))));
        }
        visit.render("chat/activation/menu.jte", menu);
    }

    private static void peopleMenu(Visit visit) {
        Asked asked = Asked.of(visit);
        String at = "/client/" + Team.of(visit.db()).key() + "/people";
        Menu menu = Menu.of("Filter");
        PEOPLE.forEach(each -> menu.with(choice(
                PeoplePage.type(each),
                each.equals(asked.type()),
                at + asked.type(each).query())));
        visit.render("chat/activation/menu.jte", menu);
    }

    private static Item choice(String label, boolean chosen, String path) {
        return Item.choice("", label, chosen).goes(path);
    }
}
