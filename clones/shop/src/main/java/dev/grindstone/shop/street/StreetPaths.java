package dev.grindstone.shop.street;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.PageHandler;
import dev.grindstone.shop.catalog.Seller;
import dev.grindstone.shop.frame.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Addresses that several pages of the street lead to. */
public final class StreetPaths {
    /** The first page. */
    public static final String HOME = "/street";

    /** Where one signs in or registers; {@link #RETURN_TO} says where it leads on to. */
    public static final String SIGN_IN = "/join";

    /** Where one signs out. */
    public static final String SIGN_OUT = "/street/sign-out";

    /** Names the page to come back to, on the sign-in page and in forms that keep a page in place. */
    public static final String RETURN_TO = "return_to";

    private StreetPaths() {}

    /** The sign-in page that leads on to an address of this site. */
    public static String signIn(String then) {
        return then.equals(HOME) ? SIGN_IN : SIGN_IN + "?" + RETURN_TO + "=" + encoded(then);
    }

    /** A page that is somebody's, behind the sign-in page. */
    public static PageHandler personal(PageHandler page) {
        return visit -> {
            if (visit.isSignedIn()) {
                page.handle(visit);
            } else {
                visit.seeOther(signIn(visit.address()));
            }
        };
    }

    /** The page of a shop. */
    public static String shop(Seller seller) {
        return "/shop/" + seller.handle();
    }

    /** Where a message to a shop is written. */
    public static String message(Seller seller) {
        return "/conversations/new?with_id=" + seller.id();
    }

    /** The page of somebody's favourites. */
    public static String favourites(Person person) {
        return "/people/" + user(person) + "/favorites";
    }

    /** Somebody's name in addresses: it ends in the number, for nobody here chooses a name that is their own. */
    public static String user(Person person) {
        String name = person.givenName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        return (name.isEmpty() ? "buyer" : name) + "-" + person.id();
    }

    /** The number of the person whose name in addresses that is; empty when it has none. */
    public static OptionalLong person(String user) {
        return Fields.number(user.replaceFirst(".*-", ""));
    }

    /** A page of this site that a form named; empty for one elsewhere. */
    public static Optional<String> within(String address) {
        // Browsers read a backslash as a slash, so that /\elsewhere is another site.
        boolean fine = address.startsWith("/")
                && !address.startsWith("//")
                && !address.contains("\\")
                && address.chars().allMatch(each -> each >= ' ');
        return fine ? Optional.of(address) : Optional.empty();
    }

    /** A value as addresses hold it. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
