package dev.grindstone.chat.api.events;

import dev.grindstone.chat.api.call.Json;
import dev.grindstone.chat.api.interact.Outbound;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** One attempt to tell an address something, which takes three seconds at most. */
final class Posting {
    private static final String JSON = "application/json; charset=utf-8";

    private final HttpClient client = Outbound.client();

    /**
     * How it went.
     *
     * @param reason why not, as {@code X-Slack-Retry-Reason} has it; empty when it was taken
     * @param again whether the app wants to be asked again
     */
    record Outcome(String reason, boolean again) {
        static final Outcome TAKEN = new Outcome("", false);

        boolean isTaken() {
            return reason.isEmpty();
        }
    }

    /** Posts an event. */
    CompletableFuture<Outcome> event(Delivery event, Instant now, int attempt, String reason) {
        HttpRequest.Builder request = Outbound.post(event.url(), event.secret(), now, JSON, event.body());
        if (attempt > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(attempt)).header("X-Slack-Retry-Reason", reason);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(Posting::outcome)
                .exceptionally(Posting::failed);
    }

    /** Asks an address to show that it is the app's: it has to repeat the challenge. */
    CompletableFuture<Outcome> challenge(Delivery event, Instant now) {
        String challenge = Outbound.sum(event.secret(), "challenge:" + event.url());
        String body = Json.write(Json.object(
                "token",
                String.format("%012x", event.app() & 0xFFFFFFFFFFFFL),
                "challenge",
                challenge,
                "type",
                "url_verification"));
        HttpRequest request =
                Outbound.post(event.url(), event.secret(), now, JSON, body).build();
        return client.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> {
                    Outcome outcome = outcome(answer);
                    return outcome.isTaken() && !repeats(answer.body(), challenge)
                            ? new Outcome("challenge_failed", false)
                            : outcome;
                })
                .exceptionally(Posting::failed);
    }

    /** As text, as a form or as JSON. */
    private static boolean repeats(String body, String challenge) {
        String said = body.strip();
        return said.equals(challenge)
                || said.equals("challenge=" + challenge)
                || Json.read(said)
                        .filter(json -> json.path("challenge").asString("").equals(challenge))
                        .isPresent();
    }

    private static Outcome outcome(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2
                ? Outcome.TAKEN
                : new Outcome(
                        "http_error",
                        !answer.headers()
                                .firstValue("X-Slack-No-Retry")
                                .orElse("")
                                .equals("1"));
    }

    private static Outcome failed(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean unreachable = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new Outcome(
                unreachable
                        ? "connection_failed"
                        : cause instanceof HttpTimeoutException
                                ? "http_timeout"
                                : cause instanceof SSLException ? "ssl_error" : "unknown_error",
                true);
    }
}
