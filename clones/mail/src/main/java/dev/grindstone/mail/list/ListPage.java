package dev.grindstone.mail.list;

import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.mailbox.Counts;
import dev.grindstone.mail.mailbox.Owner;
import dev.grindstone.mail.mailbox.View;
import java.util.List;
import java.util.Locale;

/** What the list's template shows: one page of one view. */
record ListPage(View view, Owner owner, Brand brand, Layout layout, Counts counts, List<Tab> tabs, Listing listing) {
    ListPage {
        tabs = List.copyOf(tabs);
    }

    List<Row> rows() {
        return listing.rows();
    }

    boolean isEmpty() {
        return rows().isEmpty();
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
        return Wording.place(view);
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
        return listing.total() > rows().size();
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
