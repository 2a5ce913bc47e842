package dev.grindstone.mail.api.settings;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.countDistinct;

import dev.grindstone.mail.api.call.Access;
import dev.grindstone.mail.api.call.Answer;
import dev.grindstone.mail.api.call.Call;
import dev.grindstone.mail.api.call.Endpoint;
import dev.grindstone.mail.api.call.Problem;
import dev.grindstone.mail.api.message.Positions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** {@code users.getProfile}, {@code users.watch} and {@code users.settings}. */
public final class SettingsMethods {
    private static final Duration WATCH = Duration.ofDays(7);

    private SettingsMethods() {}

    private static List<Endpoint> own() {
        return List.of(
                Endpoint.of("getProfile", "GET", "profile", Access.PROFILE, SettingsMethods::profile),
                Endpoint.of("watch", "POST", "watch", Access.METADATA, SettingsMethods::watch)
                        .json("topicName", "labelIds", "labelFilterAction", "labelFilterBehavior"),
                Endpoint.of("stop", "POST", "stop", Access.METADATA, call -> Answer.nothing()));
    }

    /** All of them, with those of each part of the settings. */
    public static List<Endpoint> all() {
        return Stream.of(
                        own(),
                        FilterMethods.all(),
                        VacationMethods.all(),
                        SendAsMethods.all(),
                        ForwardingMethods.all(),
                        DelegateMethods.all(),
                        ProgramMethods.all())
                .flatMap(List::stream)
                .toList();
    }

    private static Answer profile(Call call) {
        int messages =
                call.db().fetchCount(MESSAGE, MESSAGE.OWNER_ID.eq(call.person().id()));
        int threads = call.db()
                .select(countDistinct(MESSAGE.THREAD_ID))
                .from(MESSAGE)
                .where(MESSAGE.OWNER_ID.eq(call.person().id()))
                .fetchSingle()
                .value1();
        return Answer.of(Call.object(
                "emailAddress",
                call.person().email(),
                "messagesTotal",
                messages,
                "threadsTotal",
                threads,
                "historyId",
                Positions.newest(call.world())));
    }

    /** Nobody is told: a client that watches asks for the history, too. */
    private static Answer watch(Call call) {
        if (call.json().text("topicName", "").isEmpty()) {
            throw Problem.invalid("Invalid topicName does not match projects/<project>/topics/*");
        }
        return Answer.of(Call.object(
                "historyId", Positions.newest(call.world()),
                "expiration", String.valueOf(call.world().now().plus(WATCH).toEpochMilli())));
    }
}
