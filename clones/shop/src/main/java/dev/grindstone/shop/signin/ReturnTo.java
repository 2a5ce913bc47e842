package dev.grindstone.shop.signin;

import dev.grindstone.kit.web.Visit;
import dev.grindstone.shop.frame.Fields;
import dev.grindstone.shop.frame.Personal;
import java.net.URI;

/** Where a visitor is led after signing in: a page of this site, whatever the address asks for. */
final class ReturnTo {
    private ReturnTo() {}

    /** The page the visit names, in its form or its address; the first page without one, or for one elsewhere. */
    static String of(Visit visit) {
        String sent = Fields.text(visit, Personal.RETURN_TO);
        return within(sent.isEmpty() ? Fields.asked(visit, Personal.RETURN_TO) : sent, visit.host());
    }

    static String within(String address, @org.jspecify.annotations.Nullable String host) {
        // Browsers read a backslash as a slash, so that /\elsewhere is another site.
        if (address.isEmpty() || address.contains("\\") || address.chars().anyMatch(each -> each < ' ')) {
            return "/";
        }
        try {
            URI uri = URI.create(address);
            boolean elsewhere = uri.getRawAuthority() == null
                    ? uri.getScheme() != null || address.startsWith("//")
                    : !uri.getRawAuthority().equals(host)
                            || !String.valueOf(uri.getScheme()).matches("https?");
            String path = uri.getRawPath();
            return elsewhere || path == null || !path.startsWith("/") || path.startsWith("//")
                    ? "/"
                    : path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
