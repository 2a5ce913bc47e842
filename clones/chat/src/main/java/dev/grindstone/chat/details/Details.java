package dev.grindstone.chat.details;

import dev.grindstone.chat.conversation.Conversation;
import dev.grindstone.chat.conversation.Kind;
import dev.grindstone.chat.workspace.Avatar;
import java.util.List;

/**
 * The dialog of a conversation's details.
 *
 * @param tab {@code about}, {@code members}, {@code tabs}, {@code integrations} or {@code settings}
 * @param created such as {@code By Maya Chen on August 24, 2025}
 * @param home where to go when the channel is left
 */
record Details(
        Conversation conversation,
        String name,
        String tab,
        String created,
        boolean isMember,
        boolean isAdmin,
        boolean isStarred,
        boolean isMuted,
        String home,
        List<Person> people,
        List<Tab> tabs) {

    /**
     * What stands at the top of the conversation.
     *
     * @param bookmark the number of a bookmark; 0 for all else
     */
    record Tab(String name, String icon, String more, long bookmark) {}

    /** The apps that are in it. */
    List<Person> apps() {
        return people.stream().filter(Person::isBot).toList();
    }

    /** Somebody who is in it. */
    record Person(
            String key,
            String name,
            String realName,
            String title,
            String role,
            boolean isYou,
            boolean isBot,
            boolean isActive,
            Avatar avatar) {

        /** What the filter looks in. */
        String words() {
            return (name + " " + realName + " " + title).toLowerCase(java.util.Locale.ROOT);
        }
    }

    String key() {
        return conversation.key();
    }

    String icon() {
        return isPrivate() ? "lock" : isChannel() ? "hash" : "users";
    }

    boolean isPrivate() {
        return conversation.kind() == Kind.PRIVATE;
    }

    boolean isChannel() {
        return conversation.isChannel();
    }

    boolean isAbout() {
        return tab.equals("about");
    }

    boolean isMembers() {
        return tab.equals("members");
    }

    boolean isTabs() {
        return tab.equals("tabs");
    }

    boolean isIntegrations() {
        return tab.equals("integrations");
    }

    boolean isSettings() {
        return tab.equals("settings");
    }

    /** Whether its name, topic and members may be changed. */
    boolean canChange() {
        return isMember && isChannel() && !conversation.isArchived();
    }

    boolean canLeave() {
        return isMember && isChannel() && !conversation.isGeneral();
    }

    boolean canRemove(Person person) {
        return canChange() && !conversation.isGeneral() && !person.isYou();
    }

    /** The address of a tab. */
    String at(String other) {
        return "/client/dialog/details?channel=" + key() + "&tab=" + other;
    }

    /** The address of the dialog that changes a field: {@code name}, {@code topic} or {@code purpose}. */
    String edit(String field) {
        return "/client/dialog/channel-field?channel=" + key() + "&field=" + field;
    }

    /** The address of the dialog that asks before {@code archive}, {@code delete}, {@code private} or {@code public}. */
    String ask(String what) {
        return "/client/dialog/channel-confirm?channel=" + key() + "&what=" + what;
    }
}
