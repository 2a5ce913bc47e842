package dev.grindstone.chat.api.robots;

import dev.grindstone.chat.api.views.Apps;
import dev.grindstone.chat.api.views.ViewChange;
import dev.grindstone.chat.api.views.ViewStore;
import dev.grindstone.chat.message.Deed;
import dev.grindstone.chat.workspace.ChatException;
import dev.grindstone.chat.workspace.Member;
import dev.grindstone.chat.workspace.Team;
import dev.grindstone.kit.event.Notification;
import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.world.Args;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code chat.setUpApp} (user: the bot; settings: an object whose fields are put over those there are). What apps of the
 * world do beside what everybody can: {@code chat.setBlock} (message, block_id, blocks in its place), {@code chat.vote}
 * (message, block_id, voter, single), {@code chat.mail} (to: a member, title, text, kind), {@code chat.openView} (trigger,
 * view; push), {@code chat.updateView} (id, view), {@code chat.refuseView} (id, block_id, text), {@code chat.publishView}
 * (user, view); {@code chat.robotActs} is how they do it later.
 */
public final class RobotCommands {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RobotCommands() {}

    /**
     * Adds them.
     *
     * @param heard who is told of an app with its new settings
     */
    public static void addTo(CommandRegistry commands, BiConsumer<World, Apps.App> heard) {
        commands.add("chat.setUpApp", (world, by, args) -> {
            Apps.App app = setUp(world, by, args);
            heard.accept(world, app);
            return app.id();
        });
        commands.add("chat.robotActs", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            Robots.act(world, app(deed, deed.member("bot")), (ArrayNode) JSON.readTree(args.text("orders")));
            return null;
        });
        commands.add("chat.setBlock", (world, by, args) -> new BlockChange(new Deed(world, by, args)).set());
        commands.add("chat.vote", (world, by, args) -> new BlockChange(new Deed(world, by, args)).vote());
        commands.add("chat.mail", RobotCommands::mail);
        commands.add(
                "chat.openView",
                (world, by, args) -> change(world, by, args)
                        .open(args.text("trigger"), args.text("view"), args.flag("push", false))
                        .path("id")
                        .asString(""));
        commands.add("chat.updateView", (world, by, args) -> {
            change(world, by, args).update(args.text("id"), "", "", args.text("view"));
            return null;
        });
        commands.add("chat.publishView", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            change(world, by, args).publish(deed.member("user").key(), "", args.text("view"));
            return null;
        });
        commands.add("chat.refuseView", (world, by, args) -> {
            Deed deed = new Deed(world, by, args);
            Apps.App app = app(deed, deed.actor());
            ViewStore store = new ViewStore(deed.db());
            store.find(app.id(), args.text("id"), "").ifPresent(view -> {
                view.withObjectProperty("errors").put(args.text("block_id"), args.text("text"));
                store.put(app.id(), view);
            });
            return null;
        });
    }

    private static Apps.App app(Deed deed, Member bot) {
        return new Apps(deed.db())
                .ofBot(bot)
                .orElseThrow(
                        () -> ChatException.of("invalid_arguments", bot.name() + " is no bot: name one of an app"));
    }

    private static ViewChange change(World world, Person by, Args args) {
        Deed deed = new Deed(world, by, args);
        return new ViewChange(world, app(deed, deed.actor()));
    }

    private static Apps.App setUp(World world, Person by, Args args) {
        Deed deed = new Deed(world, by, args);
        Apps.App app = app(deed, deed.member("user"));
        JsonNode more;
        try {
            more = JSON.readTree(args.text("settings"));
        } catch (JacksonException e) {
            throw ChatException.of("invalid_arguments", "The settings are no JSON object: correct them");
        }
        if (!(more instanceof ObjectNode settings)) {
            throw ChatException.of("invalid_arguments", "The settings are no JSON object: correct them");
        }
        settings.path("behaviours").forEach(Behaviour::of);
        ObjectNode all = app.settings();
        settings.properties().forEach(each -> all.set(each.getKey(), each.getValue()));
        Apps apps = new Apps(deed.db());
        apps.set(app, all);
        return apps.byId(app.id()).orElseThrow();
    }

    private static Object mail(World world, Person by, Args args) {
        Deed deed = new Deed(world, by, args);
        Member to = deed.member("to");
        world.people()
                .byId(to.id())
                .ifPresent(person -> world.announce(new Notification(
                        "chat",
                        new Notification.From(
                                deed.actor().name(),
                                deed.actor().handle() + "@" + Team.of(world).domain() + ".example"),
                        args.text("kind", "app-notice"),
                        "app/" + deed.actor().handle().replaceAll("[^A-Za-z0-9]", "-"),
                        person,
                        args.text("title"),
                        List.of(args.text("text", "").split("\n", -1)),
                        List.of(),
                        null)));
        return Map.of();
    }
}
