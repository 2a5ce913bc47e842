package dev.grindstone.chat;

import dev.grindstone.chat.activation.DoRoutes;
import dev.grindstone.chat.activity.ActivityCommands;
import dev.grindstone.chat.activity.ActivityRoutes;
import dev.grindstone.chat.api.ApiRoutes;
import dev.grindstone.chat.bookmarks.BookmarkCommands;
import dev.grindstone.chat.canvas.CanvasCommands;
import dev.grindstone.chat.canvas.CanvasRoutes;
import dev.grindstone.chat.channels.ChannelCommands;
import dev.grindstone.chat.composer.ComposerRoutes;
import dev.grindstone.chat.create.CreateRoutes;
import dev.grindstone.chat.details.DetailsRoutes;
import dev.grindstone.chat.direct.DirectCommands;
import dev.grindstone.chat.directory.DirectoryRoutes;
import dev.grindstone.chat.dms.DmsRoutes;
import dev.grindstone.chat.drafts.DraftCommands;
import dev.grindstone.chat.emoji.CustomizeRoutes;
import dev.grindstone.chat.emoji.EmojiCommands;
import dev.grindstone.chat.files.FileCommands;
import dev.grindstone.chat.files.pages.FilePageRoutes;
import dev.grindstone.chat.forward.ForwardCommands;
import dev.grindstone.chat.forward.ForwardRoutes;
import dev.grindstone.chat.groups.GroupCommands;
import dev.grindstone.chat.header.HeaderRoutes;
import dev.grindstone.chat.invite.InviteRoutes;
import dev.grindstone.chat.later.LaterRoutes;
import dev.grindstone.chat.library.LibraryRoutes;
import dev.grindstone.chat.me.MeRoutes;
import dev.grindstone.chat.message.Announcement;
import dev.grindstone.chat.message.unfurl.LinkFacts;
import dev.grindstone.chat.outbox.OutboxRoutes;
import dev.grindstone.chat.pane.PaneRoutes;
import dev.grindstone.chat.people.AvatarRoutes;
import dev.grindstone.chat.people.PeopleCommands;
import dev.grindstone.chat.picker.EmojiRoutes;
import dev.grindstone.chat.posting.PostCommands;
import dev.grindstone.chat.preferences.PreferenceCommands;
import dev.grindstone.chat.preferences.PreferencesRoutes;
import dev.grindstone.chat.profile.ProfileRoutes;
import dev.grindstone.chat.reactions.ReactionCommands;
import dev.grindstone.chat.reading.ReadingCommands;
import dev.grindstone.chat.reminders.ReminderCommands;
import dev.grindstone.chat.reminders.When;
import dev.grindstone.chat.results.ResultsRoutes;
import dev.grindstone.chat.shell.Parts;
import dev.grindstone.chat.shell.ShellRoutes;
import dev.grindstone.chat.sidebar.SectionCommands;
import dev.grindstone.chat.sidebar.SideBarRoutes;
import dev.grindstone.chat.signin.SignInRoutes;
import dev.grindstone.chat.slash.SlashCommands;
import dev.grindstone.chat.switcher.RecentSearches;
import dev.grindstone.chat.switcher.SwitcherRoutes;
import dev.grindstone.chat.tabs.TabRoutes;
import dev.grindstone.chat.thread.ThreadRoutes;
import dev.grindstone.chat.threads.ThreadsRoutes;
import dev.grindstone.chat.tokens.PickerRoutes;
import dev.grindstone.chat.toolbar.MessageRoutes;
import dev.grindstone.chat.unreads.UnreadsRoutes;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.chat.workspace.View;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Banter, composed of its features. */
public final class ChatClone implements Clone {
    private final Brand brand;
    private final ApiRoutes api = new ApiRoutes();
    private final SlashCommands slash = new SlashCommands(When::parse, api.slash());

    /** Banter under its own name. */
    public ChatClone() {
        this(Brand.BANTER);
    }

    /** The same app under another name, for scripts that assert it. */
    public ChatClone(Brand brand) {
        this.brand = brand;
    }

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public String brand() {
        return brand.name();
    }

    @Override
    public String startPath() {
        return "/client";
    }

    @Override
    public void routes(Routes routes) {
        List<View> views = views();
        SideBarRoutes sideBar = new SideBarRoutes(views);
        HeaderRoutes header = new HeaderRoutes(brand);
        new SignInRoutes(brand, api::cookie).addTo(routes);
        DoRoutes.addTo(routes);
        AvatarRoutes.addTo(routes);
        sideBar.addTo(routes);
        header.addTo(routes);
        DetailsRoutes.addTo(routes);
        CreateRoutes.addTo(routes);
        InviteRoutes.addTo(routes);
        PickerRoutes.addTo(routes);
        ProfileRoutes.addTo(routes);
        new DmsRoutes(brand).addTo(routes);
        new DirectoryRoutes(brand).addTo(routes);
        new ResultsRoutes(brand).addTo(routes);
        MeRoutes.addTo(routes);
        PreferencesRoutes.addTo(routes);
        new SwitcherRoutes(views).addTo(routes);
        ComposerRoutes composer = new ComposerRoutes(slash);
        composer.addTo(routes);
        PaneRoutes pane = new PaneRoutes(composer);
        pane.addTo(routes);
        MessageRoutes.addTo(routes);
        FilePageRoutes.addTo(routes);
        ForwardRoutes.addTo(routes);
        TabRoutes.addTo(routes);
        CanvasRoutes.addTo(routes);
        EmojiRoutes.addTo(routes);
        CustomizeRoutes.addTo(routes);
        new ThreadRoutes(composer).addTo(routes);
        new ThreadsRoutes(brand, composer).addTo(routes);
        new LaterRoutes(brand).addTo(routes);
        new ActivityRoutes(brand).addTo(routes);
        new OutboxRoutes(brand).addTo(routes);
        new UnreadsRoutes(brand).addTo(routes);
        new LibraryRoutes(brand).addTo(routes);
        api.addTo(routes);
        // Last, for /client/{team} would take the addresses of all others.
        new ShellRoutes(brand, views, new Parts(sideBar::html, header::html, pane::html)).addTo(routes);
    }

    /** The pages beside conversations; what is not here has no row, no tab and no address. */
    private static List<View> views() {
        return Stream.of(
                        UnreadsRoutes.views(),
                        ThreadsRoutes.views(),
                        OutboxRoutes.views(),
                        DmsRoutes.views(),
                        ActivityRoutes.views(),
                        LibraryRoutes.views(),
                        LaterRoutes.views(),
                        DirectoryRoutes.views(),
                        ResultsRoutes.views(),
                        CustomizeRoutes.views())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void commands(CommandRegistry commands) {
        PeopleCommands.addTo(commands);
        ChannelCommands.addTo(commands);
        DirectCommands.addTo(commands);
        PostCommands.addTo(commands);
        ReactionCommands.addTo(commands);
        ReadingCommands.addTo(commands);
        ActivityCommands.addTo(commands);
        RecentSearches.addTo(commands);
        DraftCommands.addTo(commands);
        GroupCommands.addTo(commands);
        SectionCommands.addTo(commands);
        PreferenceCommands.addTo(commands);
        BookmarkCommands.addTo(commands);
        ReminderCommands.addTo(commands);
        FileCommands.addTo(commands);
        ForwardCommands.addTo(commands);
        CanvasCommands.addTo(commands);
        LinkFacts.addTo(commands);
        EmojiCommands.addTo(commands);
        api.addTo(commands);
        slash.addTo(commands);
    }

    @Override
    public List<EventType> events() {
        return List.of(Announcement.POSTED);
    }

    @Override
    public void moved(World world, long since) {
        api.moved(world, since);
    }

    @Override
    public Set<String> derivedTables() {
        // Whom a message names follows from its text, and from the words that its readers chose.
        return Set.of("mention");
    }

    @Override
    public Set<String> volatileColumns() {
        // A ts follows from its message's instant; looking and searching leave traces by the way; answers are to be
        // seen.
        return Set.of(
                "message.ts",
                "membership.last_read",
                "subscription.last_read",
                "member.searches",
                "member.activity_seen",
                "app.answers");
    }

    @Override
    public List<String> icons() {
        return List.of(
                "accessibility",
                "archive",
                "archive-restore",
                "arrow-down",
                "arrow-left",
                "arrow-right",
                "arrow-up",
                "arrow-up-down",
                "at-sign",
                "audio-lines",
                "bell",
                "bell-off",
                "bold",
                "book-user",
                "bookmark",
                "case-sensitive",
                "check",
                "check-check",
                "chevron-down",
                "chevron-left",
                "chevron-right",
                "circle",
                "circle-dot",
                "circle-help",
                "clock",
                "code",
                "copy",
                "download",
                "ellipsis-vertical",
                "external-link",
                "eye",
                "file",
                "file-code",
                "file-text",
                "files",
                "folder-input",
                "folder-plus",
                "forward",
                "globe",
                "hash",
                "house",
                "image",
                "info",
                "italic",
                "keyboard",
                "link",
                "list",
                "list-ordered",
                "list-tree",
                "lock",
                "log-out",
                "mail",
                "message-circle",
                "message-square",
                "message-square-text",
                "messages-square",
                "monitor-up",
                "notebook-text",
                "palette",
                "panel-left",
                "pencil",
                "phone",
                "pin",
                "plus",
                "puzzle",
                "rotate-ccw",
                "search",
                "send",
                "send-horizontal",
                "settings",
                "slash",
                "sliders-horizontal",
                "smile",
                "smile-plus",
                "square-code",
                "square-pen",
                "star",
                "star-off",
                "strikethrough",
                "table",
                "text-quote",
                "trash-2",
                "triangle-alert",
                "user",
                "user-minus",
                "user-plus",
                "users",
                "video");
    }

    @Override
    public List<String> libraries() {
        return List.of("quill/1.3.7/dist/quill.min.js");
    }
}
