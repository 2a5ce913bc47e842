package dev.grindstone.server.api;

import dev.grindstone.server.Trouble;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/*
 * The token alone keeps strangers out. This keeps out whoever has it, or needs none, and does not sit where an operator
 * sits: a page in a browser of this machine (its requests say which origin sent them), and a page whose own name was made
 * to lead here (its requests name that name).
 */
/** Where a request may come from. */
final class Provenance {

    /** Addresses, and names that nobody can register: of this machine, of a container's network, of a private one. */
    private static final Pattern OURS = Pattern.compile(
            "[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]+]|[a-zA-Z0-9_-]+|[a-zA-Z0-9_.-]+\\.internal");

    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private static final String OTHER_METHOD = "X-HTTP-Method-Override";

    private Provenance() {}

    /** Lets a request pass that a program sent, or a page of this listener, by a name of its own. */
    static void check(Context http) {
        String host = Objects.requireNonNullElse(http.header("Host"), "");
        if (!OURS.matcher(host.replaceFirst(":[0-9]+$", "")).matches()) {
            throw refused(
                    "the operator API is not called '" + host + "'",
                    host,
                    "use the address the server printed, such as 127.0.0.1");
        }
        String origin = http.header("Origin");
        String site = http.header("Sec-Fetch-Site");
        boolean fromElsewhere = origin != null && !origin.equals("http://" + host);
        if (fromElsewhere || (site != null && !FROM_HERE.contains(site))) {
            throw refused(
                    "the request comes from a page of another origin",
                    Objects.requireNonNullElse(origin, "Sec-Fetch-Site: " + site),
                    "call the operator API from a program; no page of a world may");
        }
    }

    /** Refuses a request that asks to be taken for one of another method: Javalin would do so. */
    static void checkMethod(Context http) {
        String method = http.header(OTHER_METHOD);
        if (method != null) {
            throw Trouble.badInput(
                    "a header asks for the method '" + method + "'", method, "send it as the method of the request");
        }
    }

    private static Trouble refused(String what, String value, String remedy) {
        return Trouble.of(Trouble.Kind.FORBIDDEN, what, value, remedy);
    }
}
