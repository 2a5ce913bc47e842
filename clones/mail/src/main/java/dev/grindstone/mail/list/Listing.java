package dev.grindstone.mail.list;

import java.util.List;

/** One page's rows, and how many conversations the whole list has. */
record Listing(List<Row> rows, int total) {
    Listing {
        rows = List.copyOf(rows);
    }
}
