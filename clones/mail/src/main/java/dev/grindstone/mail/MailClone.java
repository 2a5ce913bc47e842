package dev.grindstone.mail;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.mail.alias.AliasCommands;
import dev.grindstone.mail.alias.AliasRoutes;
import dev.grindstone.mail.api.ApiRoutes;
import dev.grindstone.mail.arrival.Arrival;
import dev.grindstone.mail.attachments.AttachmentRoutes;
import dev.grindstone.mail.compose.ComposeRoutes;
import dev.grindstone.mail.confirm.ConfirmCommands;
import dev.grindstone.mail.confirm.ConfirmRoutes;
import dev.grindstone.mail.contacts.ContactCommands;
import dev.grindstone.mail.contacts.ContactRoutes;
import dev.grindstone.mail.conversation.ConversationRoutes;
import dev.grindstone.mail.delegation.DelegationCommands;
import dev.grindstone.mail.delegation.DelegationRoutes;
import dev.grindstone.mail.eml.EmlRoutes;
import dev.grindstone.mail.eml.ForwardRoutes;
import dev.grindstone.mail.eml.ImportEml;
import dev.grindstone.mail.events.EventCommands;
import dev.grindstone.mail.events.EventRoutes;
import dev.grindstone.mail.filter.FilterCommands;
import dev.grindstone.mail.filter.FilterRoutes;
import dev.grindstone.mail.forwarding.ForwardingCommands;
import dev.grindstone.mail.forwarding.ForwardingRoutes;
import dev.grindstone.mail.invitations.InvitationRoutes;
import dev.grindstone.mail.labels.LabelCommands;
import dev.grindstone.mail.labels.LabelRoutes;
import dev.grindstone.mail.labels.LabelSettings;
import dev.grindstone.mail.list.ListRoutes;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.mailbox.known.Delegation;
import dev.grindstone.mail.notes.NoteCommands;
import dev.grindstone.mail.notes.NoteRoutes;
import dev.grindstone.mail.notice.NoticeLetter;
import dev.grindstone.mail.organise.OrganiseCommands;
import dev.grindstone.mail.organise.OrganiseRoutes;
import dev.grindstone.mail.people.PersonRoutes;
import dev.grindstone.mail.picker.PickerRoutes;
import dev.grindstone.mail.picture.PictureRoutes;
import dev.grindstone.mail.picture.SetPicture;
import dev.grindstone.mail.reactions.ReactionRoutes;
import dev.grindstone.mail.schedule.ScheduleRoutes;
import dev.grindstone.mail.schedule.Scheduling;
import dev.grindstone.mail.search.RecentSearches;
import dev.grindstone.mail.search.Search;
import dev.grindstone.mail.search.SearchRoutes;
import dev.grindstone.mail.sending.Sending;
import dev.grindstone.mail.settings.SettingsCommands;
import dev.grindstone.mail.settings.SettingsRoutes;
import dev.grindstone.mail.shell.ShellRoutes;
import dev.grindstone.mail.signin.AccountRoutes;
import dev.grindstone.mail.snooze.SnoozeCommands;
import dev.grindstone.mail.snooze.SnoozeRoutes;
import dev.grindstone.mail.subscriptions.SubscriptionRoutes;
import dev.grindstone.mail.summaries.Summaries;
import dev.grindstone.mail.tasks.TaskCommands;
import dev.grindstone.mail.tasks.TaskRoutes;
import java.util.List;
import java.util.Set;

/** Pigeon, composed of its features. */
public final class MailClone implements Clone {
    private final Brand brand;

    /** Pigeon under its own name. */
    public MailClone() {
        this(Brand.PIGEON);
    }

    /** The same app under other names, for scripts that assert those. */
    public MailClone(Brand brand) {
        this.brand = brand;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String brand() {
        return brand.name();
    }

    @Override
    public String startPath() {
        return "/mail/u/0/";
    }

    @Override
    public List<String> accountRoots() {
        return List.of("/mail/u/0/", "/contacts/");
    }

    @Override
    public boolean allowsStandIn(World world, Person who, Person owner) {
        return Delegation.isOpen(world, owner, who);
    }

    @Override
    public void routes(Routes routes) {
        Views views = new Views(Search::condition);
        new FilterRoutes(Search::condition).addTo(routes);
        ListRoutes lists = new ListRoutes(views, brand, InvitationRoutes::answers);
        lists.addTo(routes);
        new ShellRoutes(brand, lists::inbox).addTo(routes);
        new ConversationRoutes(
                        views,
                        brand.name(),
                        (visit, message, files) ->
                                InvitationRoutes.card(visit, message, files) + Summaries.card(visit, message),
                        (visit, message, files) -> ReactionRoutes.below(visit, message))
                .addTo(routes);
        new AttachmentRoutes().addTo(routes);
        new InvitationRoutes().addTo(routes);
        new EventRoutes().addTo(routes);
        new ReactionRoutes().addTo(routes);
        new PersonRoutes().addTo(routes);
        new ContactRoutes(brand).addTo(routes);
        new TaskRoutes(views).addTo(routes);
        new NoteRoutes().addTo(routes);
        new ComposeRoutes().addTo(routes);
        new SnoozeRoutes(views).addTo(routes);
        new ScheduleRoutes(views).addTo(routes);
        new PickerRoutes().addTo(routes);
        // After those that answer for some of its verbs.
        new OrganiseRoutes(views).addTo(routes);
        new LabelRoutes(ShellRoutes::fixedLists).addTo(routes);
        new SearchRoutes().addTo(routes);
        new EmlRoutes().addTo(routes);
        new ForwardRoutes(views).addTo(routes);
        ForwardingRoutes forwarding = new ForwardingRoutes(brand.name());
        forwarding.addTo(routes);
        new SettingsRoutes(brand, LabelSettings.tab(ShellRoutes::fixedLists), FilterRoutes.tab(), forwarding.tab())
                .addTo(routes);
        new PictureRoutes().addTo(routes);
        new SubscriptionRoutes(brand.name()).addTo(routes);
        new AccountRoutes(brand).addTo(routes);
        new AliasRoutes().addTo(routes);
        new ConfirmRoutes(brand).addTo(routes);
        new DelegationRoutes().addTo(routes);
        new ApiRoutes(Search::condition).addTo(routes);
    }

    @Override
    public void commands(CommandRegistry commands) {
        OrganiseCommands.addTo(commands);
        Arrival.addTo(commands);
        Sending.addTo(commands);
        InvitationRoutes.addTo(commands);
        EventCommands.addTo(commands);
        ReactionRoutes.addTo(commands, brand.name());
        ImportEml.addTo(commands);
        SnoozeCommands.addTo(commands);
        Scheduling.addTo(commands);
        FilterCommands.addTo(commands, Search::condition);
        LabelCommands.addTo(commands);
        ContactCommands.addTo(commands);
        TaskCommands.addTo(commands);
        NoteCommands.addTo(commands);
        SettingsCommands.addTo(commands);
        SetPicture.addTo(commands);
        RecentSearches.addTo(commands);
        AliasCommands.addTo(commands);
        ForwardingCommands.addTo(commands);
        ConfirmCommands.addTo(commands);
        DelegationCommands.addTo(commands);
    }

    @Override
    public void carry(World world, Notification notification) {
        NoticeLetter.deliver(world, notification);
    }

    @Override
    public List<EventType> events() {
        return Sending.events();
    }

    @Override
    public Set<String> derivedTables() {
        // Nobody asks for a search or forbids one, so what it leaves behind is nothing to check.
        return Set.of("recent_search", "search_fresh", "search_segment", "search_text");
    }

    @Override
    public Set<String> volatileColumns() {
        return Set.of("preference.closed_sections", "preference.pane_percent");
    }

    @Override
    public List<String> icons() {
        return List.of(
                "a-large-small",
                "align-center",
                "align-left",
                "align-right",
                "archive",
                "arrow-left",
                "ban",
                "baseline",
                "bell-off",
                "bold",
                "bookmark",
                "briefcase",
                "building-2",
                "calendar",
                "calendar-clock",
                "calendar-days",
                "calendar-plus",
                "check",
                "chevron-down",
                "chevron-left",
                "chevron-right",
                "chevron-up",
                "chevrons-up-down",
                "circle",
                "circle-check",
                "circle-help",
                "circle-user-round",
                "clock",
                "code",
                "contact-round",
                "copy",
                "download",
                "ellipsis-vertical",
                "external-link",
                "file",
                "file-archive",
                "file-image",
                "file-spreadsheet",
                "file-text",
                "filter",
                "folder-input",
                "forward",
                "grip",
                "hand",
                "heart",
                "history",
                "image",
                "inbox",
                "indent-decrease",
                "indent-increase",
                "info",
                "italic",
                "layout-template",
                "leaf",
                "lightbulb",
                "link",
                "list",
                "list-ordered",
                "list-checks",
                "lock",
                "log-out",
                "mail",
                "mail-open",
                "mails",
                "maximize-2",
                "menu",
                "messages-square",
                "minimize-2",
                "minus",
                "newspaper",
                "octagon-alert",
                "paperclip",
                "pen-line",
                "pencil",
                "phone",
                "picture-in-picture-2",
                "pin",
                "plane",
                "plus",
                "printer",
                "puzzle",
                "quote",
                "redo-2",
                "remove-formatting",
                "reply",
                "reply-all",
                "rotate-cw",
                "search",
                "send",
                "settings",
                "shield-check",
                "shopping-bag",
                "sliders-horizontal",
                "smile",
                "smile-plus",
                "spell-check",
                "star",
                "sticky-note",
                "strikethrough",
                "tag",
                "trash-2",
                "trophy",
                "type",
                "underline",
                "undo-2",
                "user-round",
                "user-round-plus",
                "users-round",
                "utensils",
                "wifi-off",
                "x");
    }
}
