package dev.grindstone.shop.signin;

import dev.grindstone.shop.catalog.Brand;
import java.util.Map;

/**
 * One step on the way in.
 *
 * @param step {@code email}, {@code claim} (the same in its newer form), {@code password}, {@code mfa}, the code after it,
 *     {@code register}, {@code forgotten}, {@code code} or {@code fresh}, a new password
 * @param entered what was entered so far, by the names of the fields
 * @param wrong what is wrong, by the field; under {@code form} what is wrong with all of it
 * @param returnTo where it leads in the end
 */
public record SignInPage(
        Brand brand, String step, Map<String, String> entered, Map<String, String> wrong, String returnTo) {
    public SignInPage {
        entered = Map.copyOf(entered);
        wrong = Map.copyOf(wrong);
    }

    String value(String field) {
        return entered.getOrDefault(field, "");
    }

    String query() {
        return returnTo.equals("/")
                ? ""
                : "?openid.return_to=" + java.net.URLEncoder.encode(returnTo, java.nio.charset.StandardCharsets.UTF_8);
    }
}
