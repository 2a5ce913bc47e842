package dev.grindstone.server.api.operation;

import dev.grindstone.server.Json;
import dev.grindstone.server.Trouble;
import io.javalin.http.Context;
import java.util.Locale;

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

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem that a trouble is. */
    public static Problem of(Trouble trouble) {
        Trouble.Kind kind = trouble.kind();
        return new Problem(
                "urn:grindstone:problem:" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                kind.title(),
                kind.status(),
                trouble.getMessage() == null ? trouble.what() : trouble.getMessage(),
                trouble.value(),
                trouble.remedy());
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

    /** Answers a request with this problem. */
    public void answer(Context http) {
        http.status(status).contentType(MEDIA_TYPE).result(Json.line(this));
    }
}
