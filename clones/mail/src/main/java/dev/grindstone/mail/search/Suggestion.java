package dev.grindstone.mail.search;

/**
 * One line below the search box.
 *
 * @param icon the drawing
 * @param query what it searches for; empty when it opens a conversation
 * @param route the conversation it opens; empty when it searches
 */
record Suggestion(String icon, String text, String detail, String query, String route) {}
