package dev.grindstone.chat.sidebar;

import dev.grindstone.chat.activation.Menu;
import dev.grindstone.chat.activation.Menu.Item;
import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.conversation.Membership;
import dev.grindstone.chat.conversation.Memberships;
import dev.grindstone.chat.conversation.Titles;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Preferences;
import dev.grindstone.chat.workspace.Team;
import java.util.Optional;
import org.jooq.DSLContext;

/** What can be done with a conversation from the side bar and from its header. */
final class ChannelMenu {
    private final Conversation conversation;
    private final String name;
    private final Optional<Membership> place;
    private final Team team;
    private final String usual;

    private ChannelMenu(Conversation conversation, String name, Optional<Membership> place, Team team, String usual) {
        this.conversation = conversation;
        this.name = name;
        this.place = place;
        this.team = team;
        this.usual = usual;
    }

    static ChannelMenu of(DSLContext db, Member me, Conversation conversation) {
        return new ChannelMenu(
                conversation,
                new Titles(db, me.id()).of(conversation),
                new Memberships(db).of(conversation.id(), me.id()),
                Team.of(db),
                Preferences.of(db, me.id()).get("notify"));
    }

    private String args() {
        return "channel=" + conversation.key();
    }

    private String what() {
        return conversation.isChannel() ? "channel" : "conversation";
    }

    Menu menu() {
        Menu menu = Menu.of("Actions for " + name);
        String more = "?" + args();
        menu.withIf(
                conversation.isChannel(),
                Item.of("channel_details_modal", "View channel details", "info")
                        .dialog("/client/dialog/details" + more));
        if (place.isEmpty()) {
            menu.withIf(
                    conversation.kind() == Kind.CHANNEL && !conversation.isArchived(),
                    Item.of("", "Join channel", "plus").runs("join", args()));
            return menu.with(Item.of("copy_submenu", "Copy", "copy").submenu("/client/menu/copy-channel" + more));
        }
        Membership here = place.get();
        menu.with(Item.of("channel_ctx_menu_change_notifications", "Change notifications", "bell")
                        .submenu("/client/menu/notify-channel" + more))
                .with(
                        here.isMuted()
                                ? Item.of("channel_ctx_menu_mute", "Unmute " + what(), "bell")
                                        .runs("unmute", args())
                                : Item.of("channel_ctx_menu_mute", "Mute " + what(), "bell-off")
                                        .runs("mute", args()))
                .rule()
                .with(Item.of("copy_submenu", "Copy", "copy").submenu("/client/menu/copy-channel" + more))
                .with(
                        here.isStarred()
                                ? Item.of("channel_ctx_menu_star", "Remove from Starred", "star-off")
                                        .runs("unstar", args())
                                : Item.of("channel_ctx_menu_star", "Star " + what(), "star")
                                        .runs("star", args()));
        menu.with(Item.of("channel_ctx_menu_move", "Move to section", "folder-input")
                .submenu("/client/menu/move-channel" + more));
        if (!conversation.isChannel()) {
            return menu.rule()
                    .with(Item.of("channel_ctx_menu_close", "Close conversation", "x")
                            .runs("closeDirect", args())
                            .then("/client/" + team.key()));
        }
        Item leave = Item.of("channel_ctx_menu_leave", "Leave channel", "log-out")
                .runs("leave", args())
                .then("/client/" + team.key());
        return menu.rule()
                .withIf(
                        !conversation.isGeneral(),
                        conversation.kind() == Kind.PRIVATE
                                ? leave.asks(
                                        "Leave #" + name + "?",
                                        "This channel is private: to come back, somebody who is in it has to add you.",
                                        "Leave channel")
                                : leave)
                .withIf(
                        !conversation.isGeneral() && !conversation.isArchived(),
                        Item.of("channel_ctx_menu_archive", "Archive channel", "archive")
                                .dialog("/client/dialog/channel-confirm" + more + "&what=archive"));
    }

    Menu copy(String origin) {
        return Menu.of("Copy")
                .with(Item.of("copy-channel-name", "Copy name", "hash")
                        .copies(conversation.isChannel() ? "#" + name : name)
                        .says("Name copied"))
                .with(Item.of("copy-link-menu-item", "Copy link", "link")
                        .copies(origin + "/archives/" + conversation.key())
                        .says("Link copied"));
    }

    NotifyDialog notifications() {
        String label = conversation.isChannel() ? "#" + name : name;
        return new NotifyDialog(
                conversation.key(),
                label,
                place.map(Membership::notice).orElse("default"),
                conversation.isChannel() || usual.equals("nothing") ? usual : "all");
    }

    Menu notices() {
        String chosen = place.map(Membership::notice).orElse("default");
        if (chosen.equals("default")) {
            chosen = conversation.isChannel() || usual.equals("nothing") ? usual : "all";
        }
        return Menu.of("Notifications")
                .heading("Notify me about")
                .with(Item.choice("", "All new posts", chosen.equals("all")).runs("setNotify", args() + "&notify=all"))
                .with(Item.choice("", "Mentions", chosen.equals("mentions"))
                        .runs("setNotify", args() + "&notify=mentions"))
                .with(Item.choice("", "Nothing", chosen.equals("nothing"))
                        .runs("setNotify", args() + "&notify=nothing"))
                .rule()
                .with(
                        place.map(Membership::isMuted).orElse(false)
                                ? Item.of("channel_ctx_menu_mute", "Unmute " + what(), "bell")
                                        .runs("unmute", args())
                                : Item.of("channel_ctx_menu_mute", "Mute " + what(), "bell-off")
                                        .runs("mute", args()))
                .with(Item.of("channel_notifications_more", "More options…", "settings")
                        .dialog("/client/dialog/channel-notifications?" + args()));
    }
}
