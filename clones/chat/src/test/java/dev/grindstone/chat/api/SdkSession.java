package dev.grindstone.chat.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.grindstone.chat.api.call.Json;
import dev.grindstone.kit.web.Hosts;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.OkHttpClient;
import tools.jackson.databind.JsonNode;

/** The official Java SDK on the small office's workspace; it refuses every field that its models do not know. */
final class SdkSession implements AutoCloseable {
    private final ApiClient api = new ApiClient();
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();
    private final Slack slack;

    SdkSession() {
        int port = api.office().server().pages().port();
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix("http://chat.localhost:" + port + "/api/");
        config.setFailOnUnknownProperties(true);
        String world = Hosts.WORLD_COOKIE + "="
                + api.office().server().token(api.office().world());
        OkHttpClient http = new OkHttpClient.Builder()
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .addInterceptor(chain -> {
                    var answer = chain.proceed(
                            chain.request().newBuilder().header("Cookie", world).build());
                    String path = chain.request().url().encodedPath();
                    if (path.startsWith("/api/")) {
                        answers.put(
                                path.substring(5),
                                Json.read(answer.peekBody(5_000_000).string()).orElseThrow());
                    }
                    return answer;
                })
                .build();
        SlackHttpClient client = new SlackHttpClient(http);
        client.setConfig(config);
        this.slack = Slack.getInstance(config, client);
    }

    ApiClient api() {
        return api;
    }

    MethodsClient maya() {
        return slack.methods(api.maya());
    }

    MethodsClient deploy() {
        return slack.methods(api.deploy());
    }

    MethodsClient app() {
        return slack.methods(api.app());
    }

    /** The last answer of each method. */
    Map<String, JsonNode> answers() {
        return answers;
    }

    JsonNode answer(String method) {
        assertThat(answers).containsKey(method);
        return Objects.requireNonNull(answers.get(method));
    }

    /** The answer, when the call was a success. */
    static <T extends SlackApiTextResponse> T ok(T answer) {
        assertThat(answer.isOk())
                .as("%s: %s", answer.getClass().getSimpleName(), answer.getError())
                .isTrue();
        return answer;
    }

    /** Asserts which fields the last answer of a method has there; their names with blanks between them. */
    void fields(String method, String pointer, String names) {
        assertThat(answer(method).at(pointer).propertyNames())
                .as(method + pointer)
                .contains(names.split(" ", -1));
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        api.close();
    }
}
