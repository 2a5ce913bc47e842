package dev.grindstone.shop.lists;

import dev.grindstone.shop.aui.Option;
import dev.grindstone.shop.catalog.Ware;
import dev.grindstone.shop.frame.Frame;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's lists, one of them open; or a list that its owner shares.
 *
 * @param lists of the visitor
 * @param open the one that is open; null when there is none yet
 * @param address of the shop, for the link that is shared
 * @param removal what was removed a moment ago and can be put back; null for nothing
 */
record ListsPage(
        Frame frame,
        List<Named> lists,
        @Nullable Open open,
        List<Item> items,
        ItemOrder order,
        Told told,
        String address,
        @Nullable Removal removal) {

    /**
     * One of the lists.
     *
     * @param owner the given name of whose it is; empty for the visitor's own
     */
    record Named(String handle, String name, boolean isDefault, String owner) {}

    /** Somebody who is invited to a list, and may have said yes. */
    record Editor(long id, String name, boolean isIn) {}

    /**
     * The list that is shown.
     *
     * @param owner whose it is
     * @param isOwn whether that is the visitor
     * @param visitor who looks
     */
    record Open(
            long id,
            String handle,
            String name,
            String owner,
            boolean isOwn,
            boolean isPublic,
            long visitor,
            List<Editor> editors) {
        /** Whether the visitor may put things on it and take them off. */
        boolean mayEdit() {
            return isOwn || editors.stream().anyMatch(editor -> editor.id() == visitor && editor.isIn());
        }

        /** Whether the visitor is asked to. */
        boolean isInvited() {
            return editors.stream().anyMatch(editor -> editor.id() == visitor && !editor.isIn());
        }

        String path() {
            return "/hz/wishlist/ls/" + handle;
        }
    }

    /**
     * Something on the list.
     *
     * @param added such as {@code March 10, 2026}
     * @param cheaper how many per cent less it costs than when it was added; 0 for not less
     */
    record Item(long id, Ware ware, String added, int cheaper, Wish wish) {}

    /** What its owner says of it. */
    record Wish(Priority priority, int wanted, int has, String comment) {}

    /**
     * What was wrong.
     *
     * @param name with the name of a list; empty when nothing was
     * @param item the item that could not be changed; 0 for none, -1 for an invitation
     * @param why it could not
     */
    record Told(String name, long item, String why) {
        static final Told NOTHING = new Told("", 0, "");
        static final long INVITATION = -1;
        static final long TOO_LATE = -2;
    }

    String handle() {
        return open == null ? "" : open.handle();
    }

    String name() {
        return open == null ? "" : open.name();
    }

    List<Named> others() {
        return lists.stream().filter(list -> !list.handle().equals(handle())).toList();
    }

    List<Option> orders() {
        return Arrays.stream(ItemOrder.values())
                .map(each -> new Option(each.value(), each.label(), each == order))
                .toList();
    }

    static List<Option> priorities(Item item) {
        return Arrays.stream(Priority.values())
                .map(each -> new Option(
                        Integer.toString(each.value()),
                        each.label(),
                        each == item.wish().priority()))
                .toList();
    }
}
