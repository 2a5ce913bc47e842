package dev.grindstone.server.api.operation;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import io.javalin.http.Context;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 problem details, with what is wrong, the value it is wrong with, and the remedy. */
@Doc("Problem details (RFC 9457).")
public record Problem(
        @Doc("A name of the kind of problem that never changes.")
        String type,

        @Doc("The kind of problem in words.") String title,
        @Doc("The HTTP status.") int status,

        @Doc("What is wrong this time, and what to do about it.")
        String detail,

        @Doc("The value that is wrong.") String value,
        @Doc("What to do about it.") String remedy) {

    /** About as long as a short episode takes. */
    private static final String RETRY_AFTER_SECONDS = "5";

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem that a trouble is. */
    public static Problem of(Trouble trouble) {
        Trouble.Kind kind = trouble.kind();
        return new Problem(
                type(kind),
                kind.title(),
                kind.status(),
                trouble.getMessage() == null ? trouble.what() : trouble.getMessage(),
                trouble.value(),
                trouble.remedy());
    }

    private static String type(Trouble.Kind kind) {
        return "urn:grindstone:problem:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A defect of the server: nothing the caller did wrong. */
    public static Problem ofDefect(Exception defect) {
        return new Problem(
                "urn:grindstone:problem:defect",
                "A defect of the server",
                500,
                "the server failed where it should not: " + defect,
                defect.getClass().getName(),
                "look at the server's output, and report it");
    }

    /** What the listener refuses by itself, with the status that HTTP has for it. */
    public static Problem ofListener(int status, @Nullable String why) {
        String reason = why == null ? "status " + status : why;
        return status < 500
                ? new Problem(
                        "urn:grindstone:problem:unreadable",
                        "A request that cannot be read",
                        status,
                        "the request cannot be read: " + reason,
                        reason,
                        "send a shorter one, or one with other escapes in its address; see /openapi.json")
                : new Problem(
                        "urn:grindstone:problem:listener",
                        "The server cannot answer",
                        status,
                        "the server cannot answer: " + reason,
                        reason,
                        "look at the server's output; when it is ending, go to another one");
    }

    /** Answers a request with this problem; where there is no room now, with when to try again. */
    public void answer(Context http) {
        if (type.equals(type(Trouble.Kind.FULL))) {
            http.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        http.status(status).contentType(MEDIA_TYPE).result(Json.line(this));
    }
}
