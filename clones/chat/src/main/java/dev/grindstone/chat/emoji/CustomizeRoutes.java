package dev.grindstone.chat.emoji;

import static dev.grindstone.chat.db.Tables.EMOJI;

import dev.grindstone.chat.text.RichHtml;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Members;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import java.util.List;

/** The view {@code custom-emoji}, which {@code /customize/emoji} leads to, and the dialog that adds one. */
public final class CustomizeRoutes {
    private CustomizeRoutes() {}

    /** The view; it is reached from the emoji picker. */
    public static List<View> views() {
        return List.of(new View("custom-emoji", "Custom emoji", "smile", View.Place.ELSEWHERE, "", ""));
    }

    /** Adds the routes. */
    public static void addTo(Routes routes) {
        routes.get(
                "/customize/emoji",
                visit -> visit.http().redirect("/client/" + Team.of(visit.db()).key() + "/custom-emoji"));
        routes.get("/client/view/custom-emoji", CustomizeRoutes::list);
        routes.get("/client/dialog/emoji", visit -> visit.render("chat/emoji/add.jte", Team.of(visit.db())));
    }

    private static void list(Visit visit) {
        Members members = new Members(visit.db());
        Member me = members.require(visit.person().id());
        visit.render(
                "chat/emoji/list.jte",
                new EmojiList(
                        Team.of(visit.db()),
                        visit.db()
                                .selectFrom(EMOJI)
                                .orderBy(EMOJI.NAME)
                                .fetch(row -> new EmojiList.Line(
                                        row.getName(),
                                        RichHtml.emoji(row.getName()),
                                        row.getAliasOf() == null ? "" : row.getAliasOf(),
                                        members.byId(row.getAddedBy())
                                                .map(Member::name)
                                                .orElse("unknown"),
                                        me.isAdmin() || row.getAddedBy() == me.id()))));
    }
}
