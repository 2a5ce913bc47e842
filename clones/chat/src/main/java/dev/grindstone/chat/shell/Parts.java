package dev.grindstone.chat.shell;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.kit.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What other features put into the page.
 *
 * @param sideBar the side bar around what is open
 * @param header of a conversation
 * @param contents what stands below the header
 */
public record Parts(SideBar sideBar, Header header, Contents contents) {

    /** The side bar as HTML. */
    @FunctionalInterface
    public interface SideBar {
        /** Around a conversation or a view, by id and by name. */
        String html(Visit visit, Member me, @Nullable String channel, @Nullable String view);
    }

    /** The header of a conversation as HTML. */
    @FunctionalInterface
    public interface Header {
        /** Of a conversation that the member may see. */
        String html(Visit visit, Member me, Conversation conversation);
    }

    /** The messages of a conversation and the composer below them as HTML. */
    @FunctionalInterface
    public interface Contents {
        /** Of a conversation that the member may see, around the message that the address names. */
        String html(Visit visit, Conversation conversation);
    }
}
