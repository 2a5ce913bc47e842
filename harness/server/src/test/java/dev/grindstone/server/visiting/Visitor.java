package dev.grindstone.server.visiting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who reads pages and sends their forms, without a browser: redirects are followed by hand. */
final class Visitor {

    private final HttpClient http = HttpClient.newHttpClient();

    Document open(URI page) throws IOException, InterruptedException {
        return read(page, request(page).GET());
    }

    Document follow(Element link) throws IOException, InterruptedException {
        return open(URI.create(link.absUrl("href")));
    }

    Document submit(Element form) throws IOException, InterruptedException {
        FormElement filled = (FormElement) form;
        String data = filled.formData().stream()
                .map(field -> URLEncoder.encode(field.key(), UTF_8) + "=" + URLEncoder.encode(field.value(), UTF_8))
                .collect(Collectors.joining("&"));
        URI action = URI.create(form.absUrl("action"));
        if (form.attr("method").equalsIgnoreCase("post")) {
            HttpRequest.Builder post = request(action).header("Content-Type", "application/x-www-form-urlencoded");
            return read(action, post.POST(BodyPublishers.ofString(data)));
        }
        return open(URI.create(action + "?" + data));
    }

    private Document read(URI page, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 3) {
            return open(page.resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        if (answer.statusCode() != 200) {
            throw new IOException(page + " was answered with " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), page.toString());
    }

    /** By address and Host header, because not every resolver knows {@code *.localhost}. */
    private static HttpRequest.Builder request(URI page) {
        String file = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.getPort() + file))
                .header("Host", page.getAuthority());
    }
}
