package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.Clone;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.server.Trouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PostOfficeTest {

    @Test
    void nothing_listens_unless_it_is_asked_for() {
        try (Worlds worlds = new Worlds(Clone.installed());
                PostOffice office = PostOffice.open(worlds, PostOffice.Wish.NONE, 80)) {
            assertThat(office.smtp()).isNull();
            assertThat(office.imap()).isNull();
        }
    }

    @Test
    void free_ports_are_taken_and_given_back() throws IOException {
        int imap;
        try (Worlds worlds = new Worlds(Clone.installed());
                PostOffice office = PostOffice.open(worlds, new PostOffice.Wish(0, 0), 80)) {
            imap = Objects.requireNonNull(office.imap());
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), imap)) {
                assertThat(new String(client.getInputStream().readNBytes(4), StandardCharsets.US_ASCII))
                        .isEqualTo("* OK");
            }
        }

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), imap).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_port_in_use_is_named_with_its_option() {
        try (Worlds worlds = new Worlds(Clone.installed());
                PostOffice office = PostOffice.open(worlds, new PostOffice.Wish(0, null), 80)) {
            Integer port = office.smtp();

            assertThatThrownBy(() -> PostOffice.open(worlds, new PostOffice.Wish(null, port), 80))
                    .isInstanceOf(Trouble.class)
                    .hasMessage("port " + port + " for IMAP is in use: stop what listens there,"
                            + " or choose another with --imap-port (0 takes a free one)");
        }
    }
}
