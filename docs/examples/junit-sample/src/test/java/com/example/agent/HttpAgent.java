package com.example.agent;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The agent under test: it reads pages and sends their forms, and needs no browser. */
final class HttpAgent {

    private final HttpClient http = HttpClient.newHttpClient();

    /** Puts away the newest order of a shop. */
    void archiveTheNewestOrder(URI shop) throws Exception {
        archive(follow(open(shop).expectFirst("a:contains(Returns)")).expectFirst(".order-card"));
    }

    /** Puts away the order of a day that has something in it. */
    void archiveAnOrder(URI shop, String day, String thing) throws Exception {
        Document orders = follow(open(shop).expectFirst("a:contains(Returns)"));
        FormElement search = orders.expectForm("form[action=/your-orders/search]");
        search.expectFirst("input[name=search]").val(thing);
        archive(send(search).expectFirst(".order-card:contains(" + day + ")"));
    }

    private void archive(Element order) throws Exception {
        Document question = follow(order.expectFirst("a:contains(Archive order)"));
        send(question.expectForm("form[action*=archiveModal]"));
    }

    Document open(URI page) throws Exception {
        return read(page, request(page));
    }

    private Document follow(Element link) throws Exception {
        return open(URI.create(link.absUrl("href")));
    }

    private Document send(FormElement form) throws Exception {
        String data = form.formData().stream()
                .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        URI action = URI.create(form.absUrl("action"));
        if (!form.attr("method").equalsIgnoreCase("post")) {
            return open(URI.create(action + "?" + data));
        }
        return read(
                action,
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(data)));
    }

    private Document read(URI page, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 3) {
            return open(page.resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return Jsoup.parse(answer.body(), page.toString());
    }

    private static HttpRequest.Builder request(URI page) {
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.getPort() + page.getRawPath() + query))
                .header("Host", page.getAuthority());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
