package dev.grindstone.server.api.live;

import dev.grindstone.server.api.Token;
import dev.grindstone.server.api.episodes.Rooms;
import dev.grindstone.server.api.operation.Doc;
import dev.grindstone.server.api.operation.Operation;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pages for a person who watches episodes: they show, and do nothing. */
public final class LiveRoutes {

    private static final String HTML = "text/html;charset=utf-8";
    private static final String SIGN_IN = "Nobody has signed in: the answer is a form that asks for the token.";

    @Doc("What the form of these pages sends.")
    record SignIn(
            @Doc("The token.") @Nullable String token,

            @Doc("Which of these pages to go to; all others lead to the list.") @Nullable
            String to) {}

    private final Rooms rooms;
    private final WatchKey key;

    /** Routes over the rooms, for whoever has the token. */
    public LiveRoutes(Rooms rooms, Token token) {
        this.rooms = rooms;
        this.key = new WatchKey(token);
    }

    /** The operations; they ask for the token themselves, because a browser cannot send it. */
    public List<Operation> operations() {
        return List.of(
                page("/v1/live", "watchAll", "A page that shows the episodes of this server.")
                        .by(http -> watched(http, () -> ListPage.of(rooms))),
                page("/v1/episodes/{id}/live", "watchEpisode", "A page that shows an episode while it is played.")
                        .by(http -> watched(http, () -> EpisodePage.of(rooms.watched(http.pathParam("id"))))),
                Operation.post("/v1/live", "signInToWatch", "Take the token from the form of these pages.")
                        .open()
                        .takesForm(SignIn.class)
                        .answersNothing(303)
                        .mayAnswerBytes(401, HTML, "That is not the token: the answer is the form again.")
                        .by(this::signIn));
    }

    private static Operation page(String path, String id, String summary) {
        return Operation.get(path, id, summary).open().answersBytes(HTML).mayAnswerBytes(401, HTML, SIGN_IN);
    }

    private Object watched(Context http, Supplier<String> page) {
        return key.admits(http) ? answer(http, 200, page.get()) : answer(http, 401, SignInPage.asking(http.path()));
    }

    private Object signIn(Context http) {
        String wanted = Objects.requireNonNullElse(http.formParam("to"), "");
        // An address of these pages and no other: a link must not lead from here to somewhere else.
        String to = wanted.matches("/v1/(live|episodes/e[0-9]+/live)") ? wanted : "/v1/live";
        String shown = Objects.requireNonNullElse(http.formParam("token"), "").strip();
        if (!key.isToken(shown)) {
            return answer(http, 401, SignInPage.refusing(to));
        }
        key.giveTo(http);
        http.header("Location", to);
        return safely(http, new Operation.Reply(303, null));
    }

    private static Operation.Reply answer(Context http, int status, String page) {
        return safely(http, new Operation.Reply(status, page.getBytes(StandardCharsets.UTF_8)));
    }

    private static Operation.Reply safely(Context http, Operation.Reply reply) {
        http.header("Content-Security-Policy", Page.POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
        return reply;
    }
}
