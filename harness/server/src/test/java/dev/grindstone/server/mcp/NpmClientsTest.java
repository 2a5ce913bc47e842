package dev.grindstone.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.serving.Serving;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Strangers' clients from npm, of both eras, and the official server as the measure of answers. */
@Tag("npm")
class NpmClientsTest {

    private static final Token TOKEN = Token.random();

    private static Serving server;

    @BeforeAll
    static void start() {
        server = Serving.start(new Home(Path.of("target", "home")), Serving.Wish.standard(0, 0, TOKEN), text -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_official_client_of_the_legacy_era_plays_a_task_to_its_end() throws Exception {
        assertPassed(node("legacy.mjs"));
    }

    @Test
    void the_official_client_of_the_modern_era_plays_a_task_to_its_end() throws Exception {
        assertPassed(node("modern.mjs", "pin"));
    }

    @Test
    void a_client_that_tries_both_eras_finds_the_modern_one() throws Exception {
        assertPassed(node("modern.mjs", "auto"));
    }

    @Test
    void answers_are_those_of_the_official_server() throws Exception {
        assertThat(node("oracle.mjs")).contains("answers are those of the official server.");
    }

    private static void assertPassed(String said) throws Exception {
        Matcher played = Pattern.compile("Played (e\\d+)\\.").matcher(said);
        assertThat(played.find()).as(said).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + server.whereabouts().operator() + "/v1/episodes/" + played.group(1)))
                .header("Authorization", "Bearer " + TOKEN.text())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(Json.MAPPER.readTree(answer.body()).at("/verdict/verdict").asString())
                .isEqualTo("passed");
    }

    private static String node(String script, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "node", script, "http://127.0.0.1:" + server.whereabouts().operator() + "/mcp"));
        command.addAll(List.of(more));
        Process node = new ProcessBuilder(command)
                .directory(Path.of("src", "test", "npm").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said;
    }
}
