package dev.grindstone.chat.workspace;

/**
 * A page of the workspace that is no conversation, at {@code /client/T…/<name>}. Its fragment is at
 * {@code /client/view/<name>}, with the query of the address.
 *
 * @param name as in the address, such as {@code threads}
 * @param title such as {@code Threads}
 * @param icon a lucide name
 * @param place where it is reached from
 * @param qa the {@code data-qa} of the row or the button that leads there
 * @param link the row's {@code data-sidebar-link-id}, such as {@code Vall_threads}; empty elsewhere
 */
public record View(String name, String title, String icon, Place place, String qa, String link) {

    /** Where a view is reached from. */
    public enum Place {
        /** A tab of the rail. */
        RAIL,
        /** A row at the top of the side bar. */
        SIDE_BAR,
        /** Neither: from menus and searches. */
        ELSEWHERE
    }
}
