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
import java.util.Map;

/** {@code users.getProfile}, {@code users.watch} and what can be read of {@code users.settings}. */
public final class SettingsMethods {
    private static final Duration WATCH = Duration.ofDays(7);

    private SettingsMethods() {}

    /** All of them. */
    public static List<Endpoint> all() {
        return List.of(
                Endpoint.of("getProfile", "GET", "profile", Access.PROFILE, SettingsMethods::profile),
                Endpoint.of("watch", "POST", "watch", Access.METADATA, SettingsMethods::watch)
                        .json("topicName", "labelIds", "labelFilterAction", "labelFilterBehavior"),
                Endpoint.of("stop", "POST", "stop", Access.METADATA, call -> Answer.nothing()),
                fixed(
                        "getImap",
                        "imap",
                        Call.object(
                                "enabled",
                                false,
                                "autoExpunge",
                                true,
                                "expungeBehavior",
                                "archive",
                                "maxFolderSize",
                                0)),
                fixed("getPop", "pop", Call.object("accessWindow", "disabled", "disposition", "leaveInInbox")),
                fixed("getLanguage", "language", Call.object("displayLanguage", "en")),
                fixed("getAutoForwarding", "autoForwarding", Call.object("enabled", false)),
                fixed("forwardingAddresses.list", "forwardingAddresses", Map.of()),
                fixed("delegates.list", "delegates", Map.of()),
                Endpoint.of(
                        "settings.sendAs.list",
                        "GET",
                        "settings/sendAs",
                        Access.SETTINGS,
                        call -> Answer.of(Call.object("sendAs", List.of(self(call))))),
                Endpoint.of("settings.sendAs.get", "GET", "settings/sendAs/{sendAsEmail}", Access.SETTINGS, call -> {
                    if (!call.variable("sendAsEmail")
                            .equalsIgnoreCase(call.person().email())) {
                        throw Problem.notFound();
                    }
                    return Answer.of(self(call));
                }));
    }

    private static Endpoint fixed(String id, String path, Map<String, Object> answer) {
        return Endpoint.of("settings." + id, "GET", "settings/" + path, Access.SETTINGS, call -> Answer.of(answer));
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

    private static Map<String, Object> self(Call call) {
        return Call.object(
                "sendAsEmail",
                call.person().email(),
                "displayName",
                call.person().name(),
                "replyToAddress",
                "",
                "signature",
                "",
                "isPrimary",
                true,
                "isDefault",
                true);
    }
}
