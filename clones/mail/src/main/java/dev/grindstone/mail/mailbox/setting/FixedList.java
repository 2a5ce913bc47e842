package dev.grindstone.mail.mailbox.setting;

/**
 * A list of the navigation that is there in every mailbox.
 *
 * @param shown whether it stands in sight rather than behind "More"
 */
public record FixedList(String name, String route, boolean shown) {}
