package dev.grindstone.chat.emoji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmojiTest {
    private static final String PNG = "data:image/png;base64,"
            + Base64.getEncoder().encodeToString(new byte[] {(byte) 137, 80, 78, 71, 13, 10, 26, 10});

    private static Workspace office;

    @BeforeAll
    static void open() {
        office = Workspace.open();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void reset() {
        office.world().reset();
    }

    private static void refused(String words, Object... args) {
        Map<String, Object> map = new java.util.HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            map.put(args[i].toString(), args[i + 1]);
        }
        assertThatThrownBy(() -> office.run("chat.addEmoji", SmallOffice.OMAR, map))
                .as(words)
                .hasMessageContaining(words);
    }

    @Test
    void an_emoji_is_added_called_otherwise_shown_and_removed() {
        office.run("chat.addEmoji", SmallOffice.OMAR, Map.of("name", ":Lumen:", "image", PNG));
        office.run("chat.addEmoji", SmallOffice.OMAR, Map.of("name", "glow", "alias_of", "lumen"));

        for (String path : new String[] {"/emoji/lumen.svg", "/emoji/glow.svg", "/emoji/T1/glow/abc.png"}) {
            var picture = office.server().get(office.world(), path);
            assertThat(picture.headers().firstValue("content-type").orElse(""))
                    .as(path)
                    .startsWith("image/png");
        }
        office.run("chat.post", SmallOffice.OMAR, Map.of("channel", "general", "text", "We :lumen: and :glow:"));
        assertThat(office.page("/client/pane?channel=" + office.key("general"))
                        .select(".c-emoji img[data-stringify-emoji=':glow:']")
                        .attr("src"))
                .isEqualTo("/emoji/glow.svg");
        assertThat(office.server().get(office.world(), "/client/emoji").body()).contains("\"Custom\":[{", "\"glow\"");
        var page = office.page("/client/view/custom-emoji");
        assertThat(page.select("[data-qa=customize_emoji_row]").eachText())
                .containsExactly(":glow: alias of :lumen: omar Remove", ":lumen: omar Remove");

        assertThatThrownBy(() -> office.run("chat.removeEmoji", SmallOffice.PRIYA, Map.of("name", "lumen")))
                .hasMessageContaining("Only who added :lumen: and admins");
        office.run("chat.removeEmoji", SmallOffice.MAYA, Map.of("name", "lumen"));
        assertThat(office.sql("SELECT name FROM chat.emoji")).isEmpty();
    }

    @Test
    void what_is_wrong_is_said() {
        office.run("chat.addEmoji", SmallOffice.OMAR, Map.of("name", "lumen", "image", PNG));

        refused("'two words' is not", "name", "two words", "image", PNG);
        refused(":tada: is taken", "name", "tada", "image", PNG);
        refused(":lumen: is taken", "name", "lumen", "image", PNG);
        refused("Choose a picture", "name", "other");
        refused("Choose a picture", "name", "other", "image", "data:text/html;base64,PGI+");
        refused("larger than 128 KB", "name", "other", "image", PNG + "A".repeat(180_000));
        refused("no emoji :nothing:", "name", "other", "alias_of", "nothing");
    }

    @Test
    void the_old_address_leads_to_the_page() {
        var answer = office.server().get(office.world(), "/customize/emoji");

        assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/custom-emoji");
    }
}
