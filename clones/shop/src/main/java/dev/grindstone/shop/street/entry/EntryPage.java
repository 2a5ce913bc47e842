package dev.grindstone.shop.street.entry;

import dev.grindstone.shop.street.StreetFrame;
import dev.grindstone.shop.street.StreetPaths;
import java.util.Map;

/**
 * The way in.
 *
 * @param mode {@code sign-in} or {@code register}
 * @param asGuest whether one may go on without an account
 * @param then where it leads on to
 * @param entered what was entered, by the names of the fields; passwords are not given back
 * @param wrong what is wrong, by the name of the field
 */
public record EntryPage(
        StreetFrame frame,
        String mode,
        boolean asGuest,
        String then,
        Map<String, String> entered,
        Map<String, String> wrong) {
    static final String SIGN_IN = "sign-in";
    static final String REGISTER = "register";

    public EntryPage {
        entered = Map.copyOf(entered);
        wrong = Map.copyOf(wrong);
    }

    boolean isNew() {
        return mode.equals(REGISTER);
    }

    String value(String field) {
        return entered.getOrDefault(field, "");
    }

    String problem(String field) {
        return wrong.getOrDefault(field, "");
    }

    /** The same page in another mode. */
    String path(String other) {
        return StreetPaths.SIGN_IN + "?mode=" + other + (asGuest ? "&guest=1" : "") + "&" + StreetPaths.RETURN_TO + "="
                + StreetPaths.encoded(then);
    }
}
