package dev.grindstone.mail.mailbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list as a route names it: {@code inbox}, {@code category/social}, {@code label/Work/p2}, {@code search/from:ann}.
 *
 * @param place the first part of the route, such as {@code label}
 * @param name what follows it: the category, the label's name, the query; empty for the fixed places
 * @param page from 1
 */
public record View(String place, String name, int page) {
    private static final Set<String> FIXED =
            Set.of("inbox", "starred", "snoozed", "imp", "sent", "drafts", "scheduled", "all", "spam", "trash");
    private static final Set<String> SEARCHES = Set.of("search", "advanced-search", "create-filter", "section_query");
    private static final Set<String> NAMED =
            Set.of("category", "label", "search", "advanced-search", "create-filter", "section_query");

    /** How the route of a search says that the best comes first. */
    private static final String RELEVANT = "/relevant";

    private static final View INBOX = new View("inbox", "", 1);

    /** Reads a route as it stands behind the {@code #}, still percent-encoded; an unknown one is the inbox. */
    public static View parse(String route) {
        List<String> parts = new ArrayList<>(Arrays.stream(route.split("/"))
                .filter(part -> !part.isEmpty())
                .map(View::decode)
                .toList());
        String place = parts.isEmpty() ? "" : parts.remove(0).toLowerCase(Locale.ROOT);
        boolean named = NAMED.contains(place);
        int least = named ? 1 : 0;
        int page = 1;
        if (parts.size() > least && parts.get(parts.size() - 1).matches("p[1-9]\\d{0,4}")) {
            page = Integer.parseInt(parts.remove(parts.size() - 1).substring(1));
        }
        if (named && !parts.isEmpty()) {
            return new View(place, String.join("/", parts), page);
        }
        return FIXED.contains(place) ? new View(place, "", page) : INBOX;
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }

    /** The route of another page of the same list; the first page has no number. */
    public String route(int otherPage) {
        String base = name.isEmpty() ? place : place + "/" + encode(name);
        return otherPage == 1 ? base : base + "/p" + otherPage;
    }

    /** The route of this page. */
    public String route() {
        return route(page);
    }

    /** A name as it stands in a route: slashes stay, blanks become {@code +}. */
    public static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%3A", ":");
    }

    /** The tab of an inbox with these tabs that it shows, such as {@code primary}; empty when it is not a tab. */
    public String tab(List<String> tabs) {
        if (place.equals("inbox")) {
            return tabs.isEmpty() ? "" : "primary";
        }
        return place.equals("category") && tabs.contains(name) ? name : "";
    }

    /** Whether it shows what a query finds. */
    public boolean isSearch() {
        return !query().isEmpty();
    }

    /** What one would type into the search box for the same; empty for a list that is no search. */
    public String query() {
        return switch (place) {
            case "search", "section_query" -> asked();
            case "advanced-search", "create-filter" -> SearchForm.parse(asked()).query();
            default -> "";
        };
    }

    private String asked() {
        return isByRelevance() ? name.substring(0, name.length() - RELEVANT.length()) : name;
    }

    /** Whether it is a search that shows the best first, not the newest. */
    public boolean isByRelevance() {
        return SEARCHES.contains(place) && name.length() > RELEVANT.length() && name.endsWith(RELEVANT);
    }

    /** The route of the same search in one order or the other. */
    public String sortedRoute(boolean byRelevance) {
        return new View(place, asked() + (byRelevance ? RELEVANT : ""), 1).route();
    }

    /** Whether it shows what was thrown out: spam or trash. */
    public boolean isWaste() {
        return place.equals("spam") || place.equals("trash");
    }
}
