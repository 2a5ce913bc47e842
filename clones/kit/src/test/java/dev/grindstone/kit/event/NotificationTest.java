package dev.grindstone.kit.event;

import static dev.grindstone.kit.Notes.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.Notes;
import dev.grindstone.kit.event.Notification.From;
import dev.grindstone.kit.event.Notification.Link;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.App;
import dev.grindstone.kit.world.CommandRegistry;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private static final From NOTES = new From("Notes", "notes@notes.example");

    /** Carries notifications as notes. */
    private static final class Pinboard implements App {
        @Override
        public String name() {
            return "pinboard";
        }

        @Override
        public String schema() {
            return "CREATE TABLE pin (id BIGINT PRIMARY KEY)";
        }

        @Override
        public void commands(CommandRegistry commands) {
            commands.add("pinboard.tell", (world, by, args) -> {
                world.announce(about(args.text("title")));
                if (args.flag("fail", false)) {
                    throw new IllegalStateException("after the announcement");
                }
                return Notes.texts(world);
            });
        }

        @Override
        public void carry(World world, Notification notification) {
            world.run(
                    "notes.add", notification.recipient(), Map.of("text", notification.title() + " at " + world.now()));
        }
    }

    @Test
    void who_carries_notifications_has_one_before_the_announcing_command_ends() {
        try (Worlds worlds = worlds()) {
            World world = worlds.findByName("w1").orElseThrow();

            assertThat(world.run("pinboard.tell", ANA, Map.of("title", "A parcel came")))
                    .isEqualTo("[Water the plants, A parcel came at 2026-05-18T13:12:00Z]");
        }
    }

    @Test
    void what_fails_after_telling_it_leaves_no_notification() {
        try (Worlds worlds = worlds()) {
            World world = worlds.findByName("w1").orElseThrow();

            assertThatThrownBy(() -> world.run("pinboard.tell", ANA, Map.of("title", "x", "fail", "true")))
                    .hasMessage("after the announcement");
            assertThat(Notes.texts(world)).isEqualTo("[Water the plants]");
        }
    }

    @Test
    void without_an_app_that_carries_it_nobody_hears_of_it() {
        try (Worlds worlds = new Worlds(List.of(new Notes()))) {
            World world = worlds.create("w1", Notes.image(), TimeMode.STEPPED);
            String before = world.stateDigest();

            world.announce(about("A parcel came"));

            assertThat(world.stateDigest()).isEqualTo(before);
        }
    }

    @Test
    void what_no_reader_could_use_is_refused_with_a_remedy() {
        assertThatThrownBy(() -> new Link("Open", "https://elsewhere.example/"))
                .hasMessage("The link 'https://elsewhere.example/' of a notification is not a path within the app such"
                        + " as /orders/123: correct it");
        assertThatThrownBy(() -> new Link("Open", "//elsewhere.example/")).hasMessageContaining("not a path");
        assertThatThrownBy(() -> new From("Shop", "nobody")).hasMessageContaining("is not a mail address");
        assertThatThrownBy(() -> about("two\nlines")).hasMessageContaining("is not one line of text");
        assertThatThrownBy(() -> new Notification(
                        "shop", NOTES, "Order Confirmed", "order/1", ANA, "T", List.of(), List.of(), null))
                .hasMessageContaining("lower-case words joined by dashes");
        assertThatThrownBy(() -> new Notification(
                        "shop", NOTES, "order-confirmed", "order.1", ANA, "T", List.of(), List.of(), null))
                .hasMessageContaining("such as order/123");
    }

    private static Notification about(String title) {
        return new Notification("pinboard", NOTES, "told", "note/1", ANA, title, List.of(), List.of(), null);
    }

    private static Worlds worlds() {
        List<App> apps = List.of(new Notes(), new Pinboard());
        Worlds worlds = new Worlds(apps);
        worlds.create("w1", WorldBuilder.build(Notes.source(), 1, apps), TimeMode.STEPPED);
        return worlds;
    }
}
