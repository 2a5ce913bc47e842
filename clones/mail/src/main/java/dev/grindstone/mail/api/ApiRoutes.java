package dev.grindstone.mail.api;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.web.account.Seat;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Caller;
import dev.grindstone.mail.api.call.Content;
import dev.grindstone.mail.api.call.Json;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.api.call.Request;
import dev.grindstone.mail.api.call.Router;
import dev.grindstone.mail.api.label.LabelMethods;
import dev.grindstone.mail.api.message.DraftMethods;
import dev.grindstone.mail.api.message.HistoryMethods;
import dev.grindstone.mail.api.message.MessageMethods;
import dev.grindstone.mail.api.message.ThreadMethods;
import dev.grindstone.mail.api.oauth.OAuthRoutes;
import dev.grindstone.mail.api.oauth.Tokens;
import dev.grindstone.mail.api.settings.SettingsMethods;
import dev.grindstone.mail.mailbox.Views;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/*
 * /gmail/v1/users/{userId}/…          the methods
 * /upload/gmail/v1/users/{userId}/…   the same with a message as it travels: uploadType=media, multipart, resumable
 * /batch, /batch/gmail/v1             many requests in one, each answered for itself
 * /$discovery/rest                    what there is, for clients that read it
 */
/** The mailbox for programs over HTTP. */
public final class ApiRoutes {
    private static final String API = "/gmail/v1/";
    private static final String DISCOVERY = "/$discovery/rest";

    private final Router router;
    private final Uploads uploads = new Uploads();

    public ApiRoutes(Views.Language language) {
        this.router = new Router(Stream.of(
                        SettingsMethods.all(),
                        new MessageMethods(language).all(),
                        new ThreadMethods(language).all(),
                        LabelMethods.all(),
                        new DraftMethods(language).all(),
                        HistoryMethods.all())
                .flatMap(List::stream)
                .toList());
    }

    /** Adds all addresses of the API. */
    public void addTo(Routes routes) {
        routes.get(API + "<path>", this::call);
        routes.post(API + "<path>", this::call);
        routes.put(API + "<path>", this::call);
        routes.patch(API + "<path>", this::call);
        routes.delete(API + "<path>", this::call);
        routes.post("/upload" + API + "<path>", this::upload);
        routes.put("/upload" + API + "<path>", this::upload);
        routes.post("/batch", this::batch);
        routes.post("/batch/gmail/v1", this::batch);
        routes.get(DISCOVERY, this::discovery);
        routes.get("/discovery/v1/apis/gmail/v1/rest", this::discovery);
        new OAuthRoutes().addTo(routes);
    }

    private void call(Visit visit) throws IOException {
        refusing(visit, () -> {
            Content body = body(visit);
            Request request = new Request(method(visit), below(visit, API), query(visit), body, null, visit::origin);
            answer(visit, router.answer(visit.world(), caller(visit), request));
        });
    }

    private void upload(Visit visit) throws IOException {
        refusing(visit, () -> {
            String path = below(visit, "/upload" + API);
            Content body = body(visit);
            String type = Objects.requireNonNullElse(visit.http().queryParam("uploadType"), "media");
            String content = Objects.requireNonNullElse(visit.http().header("Content-Type"), "message/rfc822");
            switch (type) {
                case "media" ->
                    answer(
                            visit,
                            router.answer(
                                    visit.world(),
                                    caller(visit),
                                    new Request(method(visit), path, query(visit), Content.NONE, body, visit::origin)));
                case "multipart" -> {
                    List<Multipart.Part> parts = Multipart.read(content, body.bytes());
                    if (parts.size() != 2) {
                        throw Problem.invalid(
                                "A multipart upload has two parts, an object and a message, not " + parts.size());
                    }
                    Content json = parts.get(0).body();
                    Content media = parts.get(1).body();
                    Request request = new Request(method(visit), path, query(visit), json, media, visit::origin);
                    answer(visit, router.answer(visit.world(), caller(visit), request));
                }
                case "resumable" -> resumable(visit, path, body);
                default -> throw Problem.invalid("Invalid value at 'uploadType', \"" + type + "\"");
            }
        });
    }

    private void resumable(Visit visit, String path, Content body) {
        String id = visit.http().queryParam("upload_id");
        Caller caller = caller(visit).orElseThrow(() -> Problem.unauthenticated(false));
        if (id == null) {
            String fresh = Long.toHexString(visit.world().nextId());
            Request request = new Request(method(visit), path, query(visit), body, null, visit::origin);
            uploads.begin(visit.world().id(), fresh, caller.person().id(), request);
            visit.http()
                    .status(200)
                    .header(
                            "Location",
                            visit.origin() + "/upload" + API + path + "?uploadType=resumable&upload_id=" + fresh)
                    .header("X-GUploader-UploadID", fresh);
            return;
        }
        Uploads.State state = uploads.take(
                visit.world().id(), id, caller.person().id(), visit.http().header("Content-Range"), body.bytes());
        if (state.request().isEmpty()) {
            visit.http().status(308);
            if (state.received() > 0) {
                visit.http().header("Range", "bytes=0-" + (state.received() - 1));
            }
            return;
        }
        answer(
                visit,
                router.answer(
                        visit.world(), Optional.of(caller), state.request().get()));
    }

    private void batch(Visit visit) throws IOException {
        refusing(visit, () -> {
            String type = Objects.requireNonNullElse(visit.http().header("Content-Type"), "");
            Batch batch = new Batch(router, visit.world(), visit.http().header("Authorization"), visit::origin);
            Optional<Caller> caller = visit.http().header("Authorization") == null ? session(visit) : Optional.empty();
            String answer = batch.answer(Multipart.read(type, body(visit).bytes()), caller);
            visit.http()
                    .contentType("multipart/mixed; boundary=" + Batch.BOUNDARY)
                    .result(answer);
        });
    }

    private void discovery(Visit visit) {
        json(visit, 200, Json.write(Discovery.of(router.endpoints(), visit.origin())));
    }

    /** Work that may be refused before a method is found. */
    private interface Work {
        void run() throws IOException;
    }

    private static void refusing(Visit visit, Work work) throws IOException {
        try {
            work.run();
        } catch (Problem refused) {
            answer(visit, new Answer(refused.code(), refused.body()));
        }
    }

    private static void answer(Visit visit, Answer answer) {
        if (answer.status() == 401) {
            visit.http().header("WWW-Authenticate", "Bearer realm=\"" + visit.origin() + "\"");
        }
        if (answer.body() == null) {
            visit.http().status(answer.status());
        } else {
            json(visit, answer.status(), answer.text());
        }
    }

    private static void json(Visit visit, int status, String text) {
        visit.http()
                .status(status)
                .contentType("application/json; charset=UTF-8")
                .result(text);
    }

    private static Optional<Caller> caller(Visit visit) {
        Optional<String> token = OAuthRoutes.token(visit.http().header("Authorization"));
        return token.isEmpty()
                ? session(visit)
                : Optional.of(
                        Tokens.caller(visit.world(), token.get()).orElseThrow(() -> Problem.unauthenticated(true)));
    }

    /** The person at the browser; of several, the one whom the path names, or else the first. */
    private static Optional<Caller> session(Visit visit) {
        String path = visit.http().path().replace("%40", "@");
        List<Person> people = visit.seats().stream()
                .filter(seat -> seat.through() == null)
                .map(Seat::person)
                .toList();
        return people.stream()
                .filter(person -> path.contains("/users/" + person.email() + "/"))
                .findFirst()
                .or(() -> people.stream().findFirst())
                .map(person -> new Caller(person, Set.of()));
    }

    private static Content body(Visit visit) throws IOException {
        return Content.of(Body.read(visit.http().bodyInputStream(), visit.http().header("Content-Encoding")));
    }

    /** Clients whose transport knows no PATCH send it as something else. */
    private static String method(Visit visit) {
        String override = visit.http().header("X-HTTP-Method-Override");
        return override != null && visit.http().method().name().equals("POST")
                ? override
                : visit.http().method().name();
    }

    private static String below(Visit visit, String start) {
        String path = visit.http().path();
        return path.substring(path.indexOf(start) + start.length());
    }

    private static Map<String, List<String>> query(Visit visit) {
        return visit.http().queryParamMap();
    }
}
