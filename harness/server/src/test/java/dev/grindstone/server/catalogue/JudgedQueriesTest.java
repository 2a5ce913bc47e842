package dev.grindstone.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Home;
import dev.grindstone.server.hosting.Installation;
import dev.grindstone.server.hosting.Site;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries of buyers, each with what a person judged to belong at its top. */
class JudgedQueriesTest {
    private static Site site;

    @BeforeAll
    static void start() {
        Installation installation = Installation.in(new Home(Path.of("target", "home")));
        site = Site.open(installation, 0);
        site.worlds()
                .create(
                        Worlds.DEFAULT,
                        installation.image(Installation.DEFAULT_WORLD, Installation.DEFAULT_SEED, text -> {}),
                        TimeMode.STEPPED);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "desk lamp, 7, Desk Lamp",
        "office chair, 3, Office Chair",
        "ergonomic chairs, 3, Ergonomic",
        "kids bed, 6, Bed",
        "bunk bed, 1, Bunk Bed",
        "floor lamp, 2, Floor Lamp",
        "dining table, 5, Dining Table",
        "bookcase, 3, Bookcase",
        "coffee maker, 1, Coffee Maker",
        "electric kettle, 1, Electric Kettle",
        "toaster, 3, Toaster",
        "refrigerator, 3, Refrigerator",
        "washing machine, 3, Washing Machine",
        "headphones, 5, Headphones",
        "wrist watch, 4, Watch",
        "cordless drill, 2, Cordless Drill",
        "hammer, 1, Hammer",
        "bicycle, 4, Bicycle",
        "soccer ball, 1, Soccer Ball",
        "sleeping bag, 2, Sleeping Bag",
        "stroller, 3, Stroller",
        "rug, 5, Rug",
        "chef's knife, 1, Chef Knife",
        "Spritzmar towels, 3, Spritzmar",
    })
    void the_top_is_what_was_asked_for(String query, int top, String inTitle) throws Exception {
        List<String> titles = titles(results(query));

        assertThat(titles).hasSizeGreaterThanOrEqualTo(top);
        assertThat(titles.subList(0, top)).allMatch(title -> title.contains(inTitle));
    }

    @ParameterizedTest
    @CsvSource({"red sofa, 4, Sofa|Couch", "blue bath towel, 6, Towel", "round dining table, 5, Table"})
    void a_color_or_shape_narrows_and_the_thing_stays_the_thing(String query, int top, String thing) throws Exception {
        List<String> titles = titles(results(query));

        assertThat(titles).hasSizeGreaterThanOrEqualTo(top);
        assertThat(titles.subList(0, top)).allMatch(title -> title.matches(".*(" + thing + ").*"));
    }

    @ParameterizedTest
    @CsvSource({"cofee maker, coffee maker, Coffee Maker", "microwve, microwave, Microwave"})
    void a_slip_of_the_finger_is_put_right_and_said(String typed, String meant, String inTitle) throws Exception {
        Document page = results(typed);

        assertThat(page.selectXpath("//*[@data-component-type='s-result-info-bar']")
                        .text())
                .contains("\"" + meant + "\"");
        assertThat(page.text()).contains(typed);
        assertThat(titles(page).get(0)).contains(inTitle);
    }

    @ParameterizedTest
    @CsvSource({"submarine", "65 inch tv"})
    void what_nobody_sells_is_not_found(String query) throws Exception {
        assertThat(titles(results(query))).isEmpty();
    }

    private static List<String> titles(Document page) {
        return page.select("[data-component-type=s-search-result]:not(.AdHolder) [data-cy=title-recipe] h2[aria-label]")
                .eachAttr("aria-label");
    }

    private static Document results(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + site.pages().port() + "/s?k=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .header("Host", "shop.localhost")
                .build();
        return Jsoup.parse(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
