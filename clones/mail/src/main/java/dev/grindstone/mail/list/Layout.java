package dev.grindstone.mail.list;

/**
 * How the owner likes lists.
 *
 * @param density {@code default} (with attachment chips), {@code comfortable} or {@code compact}
 */
record Layout(int pageSize, String density) {}
