package dev.grindstone.chat.sidebar;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The side bar as a fragment of its own, so that it can be refreshed, and its menus. */
public final class SideBarRoutes {
    private final List<View> views;

    /** @param views all views of the app */
    public SideBarRoutes(List<View> views) {
        this.views = List.copyOf(views);
    }

    /** Adds {@code /client/sidebar} and the menus of sections and channels. */
    public void addTo(Routes routes) {
        routes.get("/client/sidebar", visit -> visit.http().html(html(visit, member(visit))));
        routes.get("/client/menu/section", this::section);
        routes.get("/client/menu/add-channels", this::add);
        routes.get("/client/menu/channel", this::channel);
        routes.get("/client/menu/manage-section", SideBarRoutes::manage);
        routes.get("/client/menu/sort-section", SideBarRoutes::sort);
        routes.get("/client/menu/move-channel", SideBarRoutes::move);
        routes.get("/client/dialog/section", SideBarRoutes::dialog);
        routes.get("/client/menu/copy-channel", SideBarRoutes::copy);
        routes.get("/client/menu/notify-channel", SideBarRoutes::notices);
        routes.get(
                "/client/dialog/channel-notifications",
                visit -> visit.render("chat/sidebar/notify.jte", place(visit).notifications()));
    }

    private static Member member(Visit visit) {
        return new Members(visit.db()).require(visit.person().id());
    }

    /** The side bar around what is open: the parameters {@code channel} or {@code view}. */
    public String html(Visit visit, Member me) {
        return html(visit, me, visit.query("channel"), visit.query("view"));
    }

    /** The same, with what is open. */
    public String html(Visit visit, Member me, @Nullable String channel, @Nullable String view) {
        Preferences preferences = Preferences.of(visit.db(), me.id());
        SideBar bar = new SideBar(visit.db(), me, visit.now(), channel);
        return visit.fragment(
                "chat/sidebar/sidebar.jte",
                new SideBarPage(
                        Team.of(visit.db()),
                        views.stream()
                                .filter(each -> each.place() == View.Place.SIDE_BAR)
                                .filter(each ->
                                        !preferences.get("show_" + each.name()).equals("false")
                                                || each.name().equals(view))
                                .toList(),
                        view == null ? "" : view,
                        bar.sections(),
                        canBrowse(),
                        badges(visit, me)));
    }

    private Map<String, View.Badge> badges(Visit visit, Member me) {
        Map<String, View.Badge> badges = new TreeMap<>();
        views.forEach(each -> badges.put(each.name(), each.counter().of(visit.world(), me.id())));
        return badges;
    }

    private boolean canBrowse() {
        return views.stream().anyMatch(each -> each.name().equals("browse-channels"));
    }

    private void add(Visit visit) {
        visit.render("chat/activation/menu.jte", SideBarMenus.add(Team.of(visit.db()), member(visit), canBrowse()));
    }

    private void section(Visit visit) {
        visit.render(
                "chat/activation/menu.jte",
                SideBarMenus.section(named(visit), Team.of(visit.db()), member(visit), canBrowse()));
    }

    private static void manage(Visit visit) {
        visit.render("chat/activation/menu.jte", SideBarMenus.manage(named(visit)));
    }

    private static void sort(Visit visit) {
        visit.render(
                "chat/activation/menu.jte",
                SideBarMenus.sort(
                        named(visit), Preferences.of(visit.db(), visit.person().id())));
    }

    private static Section named(Visit visit) {
        String key = String.valueOf(visit.query("section"));
        return sections(visit).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        ChatException.of("invalid_arguments", "There is no section '" + key + "' in your side bar"));
    }

    private static List<Section> sections(Visit visit) {
        return new SideBar(visit.db(), member(visit), visit.now(), visit.query("channel")).sections();
    }

    private static void move(Visit visit) {
        String key = String.valueOf(visit.query("channel"));
        List<Section> sections = sections(visit);
        Row row = sections.stream()
                .flatMap(each -> each.rows().stream())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ChatException.of("not_in_channel", "'" + key + "' is not in your side bar"));
        visit.render("chat/activation/menu.jte", SideBarMenus.move(row, sections));
    }

    private static void dialog(Visit visit) {
        String channel = Objects.requireNonNullElse(visit.query("channel"), "");
        visit.render(
                "chat/sidebar/dialog.jte",
                visit.query("section") == null
                        ? new SectionDialog("", channel, "")
                        : new SectionDialog(
                                named(visit).key(), channel, named(visit).label()));
    }

    private void channel(Visit visit) {
        show(visit, place -> place.menu());
    }

    private static void copy(Visit visit) {
        show(visit, place -> place.copy(visit.origin()));
    }

    private static void notices(Visit visit) {
        show(visit, ChannelMenu::notices);
    }

    private static void show(Visit visit, java.util.function.Function<ChannelMenu, Menu> menu) {
        visit.render("chat/activation/menu.jte", menu.apply(place(visit)));
    }

    private static ChannelMenu place(Visit visit) {
        Member me = member(visit);
        var conversation = new Conversations(visit.db(), me.id()).named(String.valueOf(visit.query("channel")));
        return ChannelMenu.of(visit.db(), me, conversation);
    }
}
