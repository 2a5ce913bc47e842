package dev.grindstone.mail.reactions;

import dev.grindstone.kit.web.Routes;
import dev.grindstone.kit.web.Snackbar;
import dev.grindstone.kit.web.Visit;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.MessageQueries;
import dev.grindstone.mail.message.ThreadToken;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Objects;

/** Emoji below messages. */
public final class ReactionRoutes {
    private static final String PATH = "/mail/u/0/messages/{id}/react";

    /** Adds {@code POST /mail/u/0/messages/{id}/react} with {@code emoji=} and {@code on=true|false}; answers with what stands there then. */
    public void addTo(Routes routes) {
        routes.post(PATH, ReactionRoutes::react);
    }

    /**
     * Adds {@code mail.react}.
     *
     * @param brand what the mail to people elsewhere calls the product
     */
    public static void addTo(CommandRegistry commands, String brand) {
        commands.add("mail.react", new React(brand));
    }

    /** What stands below a message, as HTML. */
    public static String below(Visit visit, Message message) {
        return visit.fragment(
                "mail/reactions/reactions.jte",
                new ReactionsPage(
                        ThreadToken.hex(message.id()),
                        new ReactionQueries(visit.world(), visit.person()).of(message.messageId()),
                        Refusal.of(message, visit.person())));
    }

    private static void react(Visit visit) {
        String id = visit.http().pathParam("id");
        Message message = ThreadToken.parse(id).stream()
                .boxed()
                .flatMap(number -> new MessageQueries(visit.db(), visit.person().id()).find(number).stream())
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no message " + id + " in this mailbox."));
        boolean on = !"false".equals(visit.form("on"));
        String emoji = Objects.requireNonNullElse(visit.form("emoji"), "");
        try {
            visit.world().run("mail.react", visit.person(), Map.of("message", message.id(), "emoji", emoji, "on", on));
            visit.snackbar(Snackbar.of(on ? "Reaction sent" : "Reaction removed")
                    .undoable()
                    .tag("reaction"));
            visit.http().html(below(visit, message));
        } catch (IllegalArgumentException refused) {
            visit.http().status(422).result(String.valueOf(refused.getMessage()).replaceFirst("^mail\\.react: ", ""));
        }
    }
}
