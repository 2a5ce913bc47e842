package dev.grindstone.mail.filter;

import dev.grindstone.mail.filter.Filter.Wanted;
import java.util.ArrayList;
import java.util.List;

/** The filters and blocked senders as the settings show them. */
record FiltersPage(List<Filter> filters, List<FilterQueries.Blocked> blocked) {
    FiltersPage {
        filters = List.copyOf(filters);
        blocked = List.copyOf(blocked);
    }

    /** A filter's criteria as the fields of the search options. */
    static String form(Wanted wanted) {
        List<String> fields = new ArrayList<>();
        add(fields, "from", wanted.from());
        add(fields, "to", wanted.to());
        add(fields, "subject", wanted.subject());
        add(fields, "has", wanted.query());
        add(fields, "hasnot", wanted.negatedQuery());
        if (wanted.size() != null) {
            add(fields, "size", String.valueOf(wanted.size()));
            add(fields, "sizeunit", "s_sb");
            add(fields, "sizeoperator", "smaller".equals(wanted.sizeComparison()) ? "s_ss" : "s_sl");
        }
        add(fields, "attach", wanted.hasAttachment() ? "true" : "");
        return String.join("&", fields);
    }

    private static void add(List<String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(
                    name + "=" + value.replace("%", "%25").replace("&", "%26").replace("+", "%2B"));
        }
    }
}
