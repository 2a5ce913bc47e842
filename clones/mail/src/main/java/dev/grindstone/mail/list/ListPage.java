package dev.grindstone.mail.list;

import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Counts;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.View;
import java.util.List;
import java.util.Locale;

/**
 * What the list's template shows: one page of one view.
 *
 * @param listing what the page's numbers speak of: all of it, or the main one of its sections
 * @param blocks the sections of an inbox that has some
 * @param apart whether these share no conversation
 */
record ListPage(
        View view,
        Owner owner,
        Brand brand,
        Layout layout,
        Counts counts,
        List<Tab> tabs,
        Listing listing,
        List<Block> blocks,
        boolean apart) {
    ListPage {
        blocks = List.copyOf(blocks);
        tabs = List.copyOf(tabs);
    }

    /** The rows that the page's numbers speak of. */
    List<Row> rows() {
        return listing.rows();
    }

    boolean hasPager() {
        return !rows().isEmpty();
    }

    boolean isEmpty() {
        return blocks.isEmpty()
                ? rows().isEmpty()
                : blocks.stream().allMatch(block -> block.listing().total() == 0);
    }

    /** How many rows stand on the page. */
    int shown() {
        return blocks.isEmpty()
                ? rows().size()
                : blocks.stream()
                        .mapToInt(block -> block.listing().rows().size())
                        .sum();
    }

    /** How many conversations the list has on all its pages. */
    int size() {
        return apart
                ? blocks.stream().mapToInt(block -> block.listing().total()).sum()
                : listing.total();
    }

    /** The document's title: "Inbox (5) - ann@x.example - Pigeon". */
    String title() {
        int waiting = switch (view.place()) {
            case "inbox" -> counts.tab("primary");
            case "category" -> counts.tab(view.name());
            case "spam" -> counts.spam();
            case "drafts" -> counts.drafts();
            default -> 0;
        };
        return Wording.name(view) + (waiting > 0 ? " (" + waiting + ")" : "") + " - " + owner.email() + " - "
                + brand.name();
    }

    String placeName() {
        return is("inbox") && tabs.isEmpty() ? "Inbox" : Wording.place(view);
    }

    String emptyText() {
        return is("inbox") && tabs.isEmpty() ? "No new mail!" : Wording.empty(view);
    }

    String emptyHint() {
        return is("inbox") && tabs.isEmpty() ? "" : Wording.hint(view);
    }

    String emptyIcon() {
        return Wording.icon(view);
    }

    private int before() {
        return (view.page() - 1) * layout.pageSize();
    }

    /** The first row's number in the list. */
    String from() {
        return grouped(before() + 1);
    }

    /** The last row's number in the list. */
    String to() {
        return grouped(before() + rows().size());
    }

    /** The size of the list; a search that fills a page does not count on. */
    String total() {
        boolean open = view.isSearch() && listing.total() > layout.pageSize();
        return open ? "many" : grouped(listing.total());
    }

    boolean hasNewer() {
        return view.page() > 1;
    }

    boolean hasOlder() {
        return before() + rows().size() < listing.total();
    }

    String newerRoute() {
        return view.route(Math.max(1, view.page() - 1));
    }

    String olderRoute() {
        return view.route(hasOlder() ? view.page() + 1 : view.page());
    }

    String oldestRoute() {
        return view.route(Math.max(1, (listing.total() + layout.pageSize() - 1) / layout.pageSize()));
    }

    /** Whether some of the list lies on other pages. */
    boolean isLong() {
        return (blocks.isEmpty() || (apart && view.page() == 1)) && size() > shown();
    }

    boolean is(String place) {
        return view.place().equals(place);
    }

    boolean isWaste() {
        return view.isWaste();
    }

    static String grouped(int number) {
        return String.format(Locale.US, "%,d", number);
    }
}
