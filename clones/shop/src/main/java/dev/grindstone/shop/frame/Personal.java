package dev.grindstone.shop.frame;

import dev.grindstone.kit.web.PageHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages that are somebody's: a visitor who is not signed in does that first, and comes back. */
public final class Personal {
    /** Names the page to come back to, on the sign-in page. */
    public static final String RETURN_TO = "openid.return_to";

    private Personal() {}

    /** The page, behind the sign-in page. What was sent by a form is not sent again: its page is gone to instead. */
    public static PageHandler page(PageHandler page) {
        return visit -> {
            if (Caller.isSomebody(visit)) {
                page.handle(visit);
            } else {
                visit.redirect(signIn(visit.address()));
            }
        };
    }

    /** The sign-in page that leads on to an address of this site. */
    public static String signIn(String then) {
        return "/ap/signin?" + RETURN_TO + "=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }
}
