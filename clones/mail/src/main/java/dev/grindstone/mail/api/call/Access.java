package dev.grindstone.mail.api.call;

import java.util.Arrays;
import java.util.Set;

/** What a method does to a mailbox, and which scopes of a token let it. */
public enum Access {
    READ("gmail.modify", "gmail.readonly"),
    /** No bodies. */
    METADATA("gmail.modify", "gmail.readonly", "gmail.metadata"),
    LIST_LABELS("gmail.modify", "gmail.readonly", "gmail.metadata", "gmail.labels"),
    PROFILE("gmail.modify", "gmail.readonly", "gmail.metadata", "gmail.compose"),
    MODIFY("gmail.modify"),
    LABELS("gmail.modify", "gmail.labels"),
    COMPOSE("gmail.modify", "gmail.compose"),
    READ_DRAFTS("gmail.modify", "gmail.compose", "gmail.readonly"),
    SEND("gmail.modify", "gmail.compose", "gmail.send"),
    INSERT("gmail.modify", "gmail.insert"),
    DELETE(),
    SETTINGS("gmail.settings.basic", "gmail.modify", "gmail.readonly"),
    CHANGE_SETTINGS("gmail.settings.basic"),
    /** Other people's addresses. */
    SHARING("gmail.settings.sharing");

    /** The scope that allows everything. */
    public static final String EVERYTHING = "https://mail.google.com/";

    private static final String PREFIX = "https://www.googleapis.com/auth/";

    private final String scopes;

    Access(String... scopes) {
        this.scopes = String.join(" ", scopes);
    }

    /** Whether a token with these scopes may; no scopes at all mean a person at a browser, who may all. */
    boolean isAllowed(Set<String> granted) {
        return granted.isEmpty()
                || granted.contains(EVERYTHING)
                || Arrays.stream(scopes.split(" ", -1)).anyMatch(scope -> granted.contains(PREFIX + scope));
    }
}
