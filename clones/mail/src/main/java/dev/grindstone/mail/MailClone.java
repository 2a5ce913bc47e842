package dev.grindstone.mail;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.mail.arrival.Arrival;
import dev.grindstone.mail.attachments.AttachmentRoutes;
import dev.grindstone.mail.compose.ComposeRoutes;
import dev.grindstone.mail.conversation.ConversationRoutes;
import dev.grindstone.mail.conversation.Source;
import dev.grindstone.mail.invitations.InvitationRoutes;
import dev.grindstone.mail.labels.LabelRoutes;
import dev.grindstone.mail.list.ListRoutes;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Views;
import dev.grindstone.mail.organise.OrganiseCommands;
import dev.grindstone.mail.organise.OrganiseRoutes;
import dev.grindstone.mail.people.PersonRoutes;
import dev.grindstone.mail.search.Search;
import dev.grindstone.mail.search.SearchRoutes;
import dev.grindstone.mail.sending.Sending;
import dev.grindstone.mail.settings.SettingsRoutes;
import dev.grindstone.mail.shell.ShellRoutes;
import dev.grindstone.mail.signin.AccountRoutes;
import dev.grindstone.mail.summaries.Summaries;
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
    public void routes(Routes routes) {
        Views views = new Views(Search::condition);
        new ShellRoutes(brand).addTo(routes);
        new ListRoutes(views, brand).addTo(routes);
        new ConversationRoutes(
                        views,
                        brand.name(),
                        (visit, message, files) ->
                                InvitationRoutes.card(visit, message, files) + Summaries.card(visit, message))
                .addTo(routes);
        new AttachmentRoutes(Source::of).addTo(routes);
        new InvitationRoutes().addTo(routes);
        new PersonRoutes().addTo(routes);
        new ComposeRoutes().addTo(routes);
        new OrganiseRoutes(views).addTo(routes);
        new LabelRoutes().addTo(routes);
        new SearchRoutes().addTo(routes);
        new SettingsRoutes().addTo(routes);
        new AccountRoutes(brand).addTo(routes);
    }

    @Override
    public void commands(CommandRegistry commands) {
        OrganiseCommands.addTo(commands);
        Arrival.addTo(commands);
        Sending.addTo(commands);
        InvitationRoutes.addTo(commands);
    }

    @Override
    public List<EventType> events() {
        return Sending.events();
    }

    @Override
    public Set<String> derivedTables() {
        return Set.of("search_text");
    }

    @Override
    public List<String> icons() {
        return List.of(
                "archive",
                "arrow-left",
                "bold",
                "bookmark",
                "calendar",
                "check",
                "chevron-down",
                "chevron-left",
                "chevron-right",
                "chevrons-up-down",
                "circle-help",
                "circle-user-round",
                "code",
                "download",
                "ellipsis-vertical",
                "eraser",
                "external-link",
                "file",
                "file-archive",
                "file-image",
                "file-spreadsheet",
                "file-text",
                "folder-input",
                "forward",
                "image",
                "inbox",
                "info",
                "italic",
                "link",
                "list",
                "list-ordered",
                "lock",
                "log-out",
                "mail",
                "mail-open",
                "mails",
                "maximize-2",
                "menu",
                "minimize-2",
                "minus",
                "octagon-alert",
                "paperclip",
                "pencil",
                "plus",
                "printer",
                "quote",
                "reply",
                "reply-all",
                "rotate-cw",
                "search",
                "send",
                "settings",
                "shield-check",
                "sliders-horizontal",
                "star",
                "tag",
                "trash-2",
                "type",
                "underline",
                "users-round",
                "x");
    }
}
