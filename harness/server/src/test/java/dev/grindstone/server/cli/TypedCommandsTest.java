package dev.grindstone.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.server.Home;
import dev.grindstone.server.Json;
import dev.grindstone.server.api.Token;
import dev.grindstone.server.cli.ShellBlocks.Typed;
import dev.grindstone.server.serving.Serving;
import dev.grindstone.tasks.model.Task;
import dev.grindstone.tasks.pack.PackReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** What the documents tell their readers to type is understood; calls of the API are made, one after the other. */
class TypedCommandsTest {

    private static final String PROGRAM = "./harness/grindstone";

    /** A task of those that come with Grindstone, or one of its instances. */
    private static final Pattern TASK = Pattern.compile("(?:mail|chat|shop|cross)/[a-z0-9-]+(?:[@#~][0-9@#~]*)?");

    private static final Set<String> TASKS =
            PackReader.shipped().tasks().stream().map(Task::id).collect(Collectors.toSet());

    @ParameterizedTest
    @MethodSource("commands")
    void is_a_command_with_options_that_there_are(Typed typed) {
        List<String> words = typed.words().subList(1, typed.words().size());

        assertThatCode(() -> Grindstone.commandLine().parseArgs(words.toArray(String[]::new)))
                .doesNotThrowAnyException();
        assertThat(words)
                .filteredOn(word -> TASK.matcher(word).matches())
                .allSatisfy(word -> assertThat(TASKS).contains(word.replaceAll("[@#~].*", "")));
    }

    @ParameterizedTest
    @MethodSource("documentsThatCall")
    void calls_that_the_server_answers(Path document) throws Exception {
        try (Serving server = Serving.start(
                new Home(Path.of("target", "home")), Serving.Wish.standard(0, 0, Token.random()), line -> {})) {
            String id = "";
            for (Typed call : calls(document)) {
                JsonNode answer = send(server, call, id);
                assertThat(answer.at("/observation/last_action_error").asString(""))
                        .as("%s", call)
                        .isEmpty();
                id = answer.path("id").asString(answer.path("ids").path(0).asString(id));
            }
        }
    }

    @Test
    void what_is_misspelt_is_not_understood() {
        assertThatThrownBy(() ->
                        Grindstone.commandLine().parseArgs("run", "mail/archive-sender-notices", "--agnet", "noop"))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }

    static Stream<Typed> commands() {
        return ShellBlocks.documents().stream()
                .flatMap(document -> ShellBlocks.in(document).stream())
                .filter(typed -> typed.words().get(0).equals(PROGRAM));
    }

    static Stream<Path> documentsThatCall() {
        return ShellBlocks.documents().stream()
                .filter(document -> !calls(document).isEmpty());
    }

    private static List<Typed> calls(Path document) {
        return ShellBlocks.in(document).stream()
                .filter(typed -> typed.words().get(0).equals("api"))
                .toList();
    }

    /** As curl would: with a body it is a POST. */
    private static JsonNode send(Serving server, Typed call, String id) throws Exception {
        List<String> words = call.words();
        int body = words.indexOf("-d");
        int method = words.indexOf("-X");
        String path = words.stream()
                .filter(word -> word.startsWith("http://127.0.0.1:7071/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(call + " has no address"))
                .substring("http://127.0.0.1:7071".length())
                .replace("/ID", "/" + id);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.whereabouts().operator() + path))
                .header("Authorization", "Bearer " + server.whereabouts().token())
                .method(
                        method > 0 ? words.get(method + 1) : body > 0 ? "POST" : "GET",
                        HttpRequest.BodyPublishers.ofString(body > 0 ? words.get(body + 1) : ""))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? Json.MAPPER.nullNode() : Json.MAPPER.readTree(answer.body());
    }
}
