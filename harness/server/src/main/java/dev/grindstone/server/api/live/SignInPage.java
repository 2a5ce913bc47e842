package dev.grindstone.server.api.live;

import dev.grindstone.server.explaining.page.Html;

/** The form that asks for the token. */
final class SignInPage {

    private SignInPage() {}

    /** Asks for it, and leads to an address of these pages. */
    static String asking(String to) {
        return page(to, "");
    }

    /** Asks again. */
    static String refusing(String to) {
        return page(to, "That is not this server's token.");
    }

    private static String page(String to, String complaint) {
        Html html = Page.open("Watch episodes", "Watch episodes", false);
        html.open("form", "class", "card sign-in", "method", "post", "action", "/v1/live");
        html.leaf("h1", "Watch episodes");
        html.leaf(
                "p",
                "Paste the token that the server printed when it started. This browser then shows what is"
                        + " played here, and can do nothing else.");
        html.open("label", "for", "token").text("Token").close();
        html.open("input", "id", "token", "name", "token", "type", "password", "autocomplete", "off", "autofocus", "");
        html.open("input", "name", "to", "type", "hidden", "value", to);
        if (!complaint.isEmpty()) {
            html.leaf("p", complaint, "class", "trouble", "role", "alert");
        }
        html.open("button").text("Watch").close();
        html.close();
        return Page.close(html);
    }
}
