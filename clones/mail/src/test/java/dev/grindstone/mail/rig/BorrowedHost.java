package dev.grindstone.mail.rig;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.grindstone.kit.web.Hosts;
import dev.grindstone.mail.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Serves a mailbox under a host it does not have, with https, for code that insists on a host. The browser asks that host;
 * what it asks is answered by Pigeon, as behind a proxy that ends the encryption.
 */
final class BorrowedHost {
    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "cookie", "accept-encoding", "upgrade");

    private final String host;
    private final Mailbox mail;
    private final HttpClient client = HttpClient.newHttpClient();

    private BorrowedHost(String host, Mailbox mail) {
        this.host = host;
        this.mail = mail;
    }

    /** Lends the host to the mailbox for all pages of a browser context. */
    static void lend(String host, Mailbox mail, BrowserContext context) {
        mail.server().pages().alias(host, "mail");
        context.route("https://" + host + "/**", new BorrowedHost(host, mail)::answer);
    }

    private void answer(Route route) {
        try {
            HttpResponse<byte[]> answer = client.send(request(route.request()), BodyHandlers.ofByteArray());
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            route.fulfill(new FulfillOptions()
                    .setStatus(answer.statusCode())
                    .setHeaders(headers)
                    .setBodyBytes(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            route.abort();
        }
    }

    private HttpRequest request(Request asked) {
        URI url = URI.create(asked.url());
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + mail.server().pages().port() + url.getRawPath() + query));
        asked.allHeaders().forEach((name, value) -> {
            if (!name.startsWith(":") && !NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, value);
            }
        });
        byte[] body = asked.postDataBuffer();
        return request.header("Host", host)
                .header("X-Forwarded-Proto", "https")
                .header("Cookie", Hosts.WORLD_COOKIE + "=" + mail.server().token(mail.world()))
                .method(asked.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }
}
