package dev.grindstone.mail.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import dev.grindstone.mail.message.MessageQueries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourceTest {
    private final Mailbox mail = Mailbox.open(new Harbour());

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void a_source_is_ascii_the_same_each_time_and_read_again_as_it_was() {
        Object id = mail.run(
                "mail.import",
                Map.of(
                        "from", "Jürgen Groß <j@x.example>",
                        "to", List.of("Nora <nora@harbour.example>"),
                        "subject", "Grüße, und noch ein sehr langer Betreff, der über mehr als eine Zeile geht: Ende",
                        "html", "<p>Schöne Grüße <img src=\"cid:bild.png\"></p>",
                        "attachments",
                                List.of(
                                        Map.of("name", "bild.png", "type", "image/png", "bytes", new byte[] {1, 2}),
                                        Map.of(
                                                "name",
                                                "über uns.pdf",
                                                "type",
                                                "application/pdf",
                                                "bytes",
                                                new byte[3000]))));

        byte[] source = source(id);
        Incoming again = MimeReader.read(source);

        assertThat(source(id)).isEqualTo(source);
        assertThat(new String(source, StandardCharsets.UTF_8).chars()).allMatch(c -> c < 128);
        assertThat(new String(source, StandardCharsets.UTF_8).lines()).allMatch(line -> line.length() <= 200);
        assertThat(again.subject()).startsWith("Grüße, und noch").endsWith("geht: Ende");
        assertThat(again.from())
                .isNotNull()
                .satisfies(from -> assertThat(from.name()).isEqualTo("Jürgen Groß"));
        assertThat(again.html()).isEqualTo("<p>Schöne Grüße <img src=\"cid:bild.png\"></p>");
        assertThat(again.text()).isEqualTo("Schöne Grüße");
        assertThat(again.files().stream().map(file -> file.get("name"))).containsExactly("bild.png", "über uns.pdf");
        assertThat((byte[]) again.files().get(1).get("bytes")).isEqualTo(new byte[3000]);
    }

    private byte[] source(Object id) {
        return mail.world().turn(open -> {
            MessageQueries mailbox = new MessageQueries(open.db("mail"), 1);
            return Source.of(mailbox, mailbox.find((Long) id).orElseThrow());
        });
    }
}
