package dev.grindstone.mail.list;

import java.util.List;

/** A choice of the search results' "Any time". */
record Age(String text, String operator) {
    static final List<Age> ALL = List.of(
            new Age("Any time", ""),
            new Age("Older than a week", "older_than:7d"),
            new Age("Older than a month", "older_than:1m"),
            new Age("Older than 6 months", "older_than:6m"),
            new Age("Older than a year", "older_than:1y"));
}
