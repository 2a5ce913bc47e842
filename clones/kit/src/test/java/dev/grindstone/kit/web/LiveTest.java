package dev.grindstone.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.kit.Notes;
import dev.grindstone.kit.PageServer;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.Worlds;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveTest {

    @Test
    void a_page_of_a_live_world_is_told_what_falls_due_by_the_machines_clock() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (Worlds worlds = new Worlds(List.of(new Notes()));
                PageServer server = PageServer.start(worlds, List.of(new Notes()), 0)) {
            World world = worlds.create(Worlds.DEFAULT, Notes.image(), TimeMode.LIVE);
            server.alias("127.0.0.1", "notes");
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/-/live"), new Queue(told))
                    .get(10, TimeUnit.SECONDS);
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(String.valueOf(world.version()));

            world.run("notes.addLater", Notes.ANA, Map.of("seconds", 1, "text", "Ring"));

            assertThat(told.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(told.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(Notes.texts(world)).contains("Ring");
            socket.abort();
        }
    }

    private record Queue(BlockingQueue<String> told) implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            told.add(data.toString());
            return WebSocket.Listener.super.onText(socket, data, last);
        }
    }
}
