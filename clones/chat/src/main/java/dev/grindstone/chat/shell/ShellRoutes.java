package dev.grindstone.chat.shell;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Conversations;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;
import java.util.Optional;

/**
 * The one page of the app, with one conversation or one view in it. Its routes come after all others below
 * {@code /client}, for {@code /client/{team}} takes what is left.
 */
public final class ShellRoutes {
    private final Brand brand;
    private final List<View> views;
    private final Parts parts;

    public ShellRoutes(Brand brand, List<View> views, Parts parts) {
        this.brand = brand;
        this.views = List.copyOf(views);
        this.parts = parts;
    }

    /** Adds {@code /client}, {@code /client/T…}, {@code /client/T…/C…}, its threads, and the shell's menus. */
    public void addTo(Routes routes) {
        new PermalinkRoutes(brand).addTo(routes);
        ShellMenus.addTo(routes);
        routes.get("/client", this::start);
        routes.get("/client/{team}", this::start);
        routes.get("/client/{team}/{place}", this::place);
        routes.get("/client/{team}/{place}/thread/{thread}", this::place);
    }

    private static Optional<Member> me(Visit visit) {
        return new Members(visit.db()).byId(visit.person().id());
    }

    private void start(Visit visit) {
        Optional<Member> me = me(visit);
        if (me.isEmpty()) {
            nothing(visit, "You’re not in this workspace yet", "Ask an admin of the workspace to add you.", false);
            return;
        }
        List<Conversation> mine = new Conversations(visit.db(), me.get().id()).mine();
        Optional<Conversation> first = mine.stream()
                .filter(Conversation::isGeneral)
                .findFirst()
                .or(() -> mine.stream().filter(each -> !each.isArchived()).findFirst());
        if (first.isEmpty()) {
            nothing(visit, "No conversations yet", "Channels that you join appear here.", false);
        } else {
            visit.http()
                    .redirect("/client/" + Team.of(visit.db()).key() + "/"
                            + first.get().key());
        }
    }

    private void nothing(Visit visit, String title, String text, boolean canLeave) {
        visit.page(
                Team.of(visit.db()).name() + " - " + brand.name(),
                "chat/shell/nothing.jte",
                new NothingPage(title, text, canLeave));
    }

    private void place(Visit visit) {
        Optional<Member> me = me(visit);
        String key = visit.http().pathParam("place");
        Optional<View> view =
                views.stream().filter(each -> each.name().equals(key)).findFirst();
        Optional<Conversation> found = me.flatMap(member -> new Conversations(visit.db(), member.id()).byKey(key));
        if (me.isPresent() && view.isPresent()) {
            Team team = Team.of(visit.db());
            page(
                    visit,
                    me.get(),
                    view.get().title() + " - " + team.name() + " - " + brand.name(),
                    "",
                    "",
                    null,
                    view.get().name());
        } else if (found.isEmpty()) {
            visit.http().status(404);
            nothing(visit, "This conversation isn’t here", "It is private, or its address is wrong.", true);
        } else {
            Conversation conversation = found.get();
            String title =
                    new Titles(visit.db(), me.orElseThrow().id()).window(conversation, Team.of(visit.db()), brand);
            page(
                    visit,
                    me.orElseThrow(),
                    title,
                    parts.header().html(visit, me.orElseThrow(), conversation),
                    visit.query("tab") == null ? parts.contents().html(visit, conversation) : "",
                    key,
                    "");
        }
    }

    private void page(
            Visit visit,
            Member me,
            String title,
            String header,
            String first,
            @org.jspecify.annotations.Nullable String channel,
            String view) {
        visit.page(
                title,
                "chat/shell/shell.jte",
                new ShellPage(
                        brand,
                        Team.of(visit.db()),
                        me,
                        Preferences.of(visit.db(), me.id()),
                        views,
                        parts.sideBar().html(visit, me, channel, view),
                        header,
                        first,
                        view));
    }
}
