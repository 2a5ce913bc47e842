package dev.grindstone.chat;

import dev.grindstone.chat.api.ApiRoutes;
import dev.grindstone.chat.api.TokenCommands;
import dev.grindstone.chat.bookmarks.BookmarkCommands;
import dev.grindstone.chat.channels.ChannelCommands;
import dev.grindstone.chat.client.ClientRoutes;
import dev.grindstone.chat.direct.DirectCommands;
import dev.grindstone.chat.drafts.DraftCommands;
import dev.grindstone.chat.files.FileCommands;
import dev.grindstone.chat.groups.GroupCommands;
import dev.grindstone.chat.message.Announcement;
import dev.grindstone.chat.people.PeopleCommands;
import dev.grindstone.chat.posting.PostCommands;
import dev.grindstone.chat.reactions.ReactionCommands;
import dev.grindstone.chat.reading.ReadingCommands;
import dev.grindstone.chat.reminders.ReminderCommands;
import dev.grindstone.chat.signin.SignInRoutes;
import dev.grindstone.chat.workspace.Brand;
import dev.grindstone.kit.Clone;
import dev.grindstone.kit.event.EventType;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.world.CommandRegistry;
import java.util.List;
import java.util.Set;

/** Banter, composed of its features. */
public final class ChatClone implements Clone {
    private final Brand brand;

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
        new SignInRoutes(brand).addTo(routes);
        new ClientRoutes(brand).addTo(routes);
        new ApiRoutes().addTo(routes);
    }

    @Override
    public void commands(CommandRegistry commands) {
        PeopleCommands.addTo(commands);
        ChannelCommands.addTo(commands);
        DirectCommands.addTo(commands);
        PostCommands.addTo(commands);
        ReactionCommands.addTo(commands);
        ReadingCommands.addTo(commands);
        DraftCommands.addTo(commands);
        GroupCommands.addTo(commands);
        BookmarkCommands.addTo(commands);
        ReminderCommands.addTo(commands);
        FileCommands.addTo(commands);
        TokenCommands.addTo(commands);
    }

    @Override
    public List<EventType> events() {
        return List.of(Announcement.POSTED);
    }

    @Override
    public Set<String> derivedTables() {
        // Whom a message names follows from its text.
        return Set.of("mention");
    }

    @Override
    public Set<String> volatileColumns() {
        // A ts follows from its message's instant; reading marks things as read by the way.
        return Set.of("message.ts", "membership.last_read", "subscription.last_read");
    }

    @Override
    public List<String> icons() {
        return List.of("hash", "lock", "log-out", "message-square", "search");
    }
}
