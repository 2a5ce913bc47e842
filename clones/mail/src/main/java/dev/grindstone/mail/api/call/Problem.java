package dev.grindstone.mail.api.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is refused, in the words and the shape that client libraries know. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final String status;

    public Problem(int code, String reason, String status, String message) {
        super(message);
        this.code = code;
        this.reason = reason;
        this.status = status;
    }

    /** Something in the request makes no sense. */
    public static Problem invalid(String message) {
        return new Problem(400, "invalidArgument", "INVALID_ARGUMENT", message);
    }

    /** The request is well formed but cannot be carried out as things are. */
    public static Problem precondition(String message) {
        return new Problem(400, "failedPrecondition", "FAILED_PRECONDITION", message);
    }

    /** What the request names is not in this mailbox. */
    public static Problem notFound() {
        return new Problem(404, "notFound", "NOT_FOUND", "Requested entity was not found.");
    }

    /** There is something of that name already. */
    public static Problem conflict(String message) {
        return new Problem(409, "aborted", "ABORTED", message);
    }

    /** What the request wants to make is there. */
    public static Problem exists(String message) {
        return new Problem(409, "alreadyExists", "ALREADY_EXISTS", message);
    }

    /** The request carries more than is taken. */
    public static Problem tooLarge(String message) {
        return new Problem(413, "uploadTooLarge", "INVALID_ARGUMENT", message);
    }

    /** Nobody is known to act, or the token does not hold. */
    public static Problem unauthenticated(boolean tokenSent) {
        String message = tokenSent
                ? "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other"
                        + " valid authentication credential."
                : "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or"
                        + " other valid authentication credential.";
        return new Problem(401, tokenSent ? "authError" : "required", "UNAUTHENTICATED", message);
    }

    /** The token is good, but not for this. */
    public static Problem insufficientScopes() {
        return new Problem(
                403, "insufficientPermissions", "PERMISSION_DENIED", "Request had insufficient authentication scopes.");
    }

    public int code() {
        return code;
    }

    /** The error as it travels. */
    public Map<String, Object> body() {
        String message = String.valueOf(getMessage());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("message", message);
        entry.put("domain", "global");
        entry.put("reason", reason);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("errors", List.of(entry));
        error.put("status", status);
        return Map.of("error", error);
    }
}
