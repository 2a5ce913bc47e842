package dev.grindstone.chat.workspace;

import dev.grindstone.kit.world.World;

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
 * @param counter of what asks for the member in it
 */
public record View(String name, String title, String icon, Place place, String qa, String link, Counter counter) {

    /** A view that counts nothing. */
    public View(String name, String title, String icon, Place place, String qa, String link) {
        this(name, title, icon, place, qa, link, (world, member) -> Badge.NONE);
    }

    /** The same view with something to count. */
    public View counting(Counter what) {
        return new View(name, title, icon, place, qa, link, what);
    }

    /**
     * What a view's row or tab tells of it.
     *
     * @param count of what asks for the member; 0 for no badge
     * @param isNew whether there is something that was not seen
     */
    public record Badge(int count, boolean isNew) {
        /** Nothing. */
        public static final Badge NONE = new Badge(0, false);
    }

    /** Counts what asks for a member in a view: one query, for it is asked with each change. */
    @FunctionalInterface
    public interface Counter {
        /** In the present of a world. */
        Badge of(World world, long member);
    }

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
