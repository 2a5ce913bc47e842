package dev.grindstone.chat.tabs;

import static dev.grindstone.chat.SmallOffice.IRENE;
import static dev.grindstone.chat.SmallOffice.MAYA;
import static dev.grindstone.chat.SmallOffice.OMAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TabsTest {
    private Workspace office;

    @BeforeEach
    void open() {
        office = Workspace.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Element tabs(String more) {
        return office.page("/client/header?channel=" + office.key("engineering") + more)
                .expectFirst("[role=tablist]");
    }

    private String address(String path) {
        return "/client/" + path + "?channel=" + office.key("engineering");
    }

    @Test
    void the_header_has_the_tabs_that_scripts_press() {
        assertThat(tabs("").select("[role=tab]").eachText()).containsExactly("Messages", "Files", "Pins");
        assertThat(tabs("").select("#messages[data-qa=messages][aria-selected=true]"))
                .hasSize(1);
        Element files = tabs("&tab=files");
        assertThat(files.select("[data-qa=files]").attr("aria-selected")).isEqualTo("true");
        assertThat(files.select("[data-qa=messages]").attr("aria-selected")).isEqualTo("false");
        assertThat(files.select("[data-qa=pins]").attr("data-x-go"))
                .isEqualTo(office.address("engineering") + "?tab=pins");
        assertThat(tabs("&tab=%3Cb%3E").select("[aria-selected=true]").text()).isEqualTo("Messages");
    }

    @Test
    void files_are_listed_with_the_newest_first_and_found_by_words() {
        for (String name : List.of("first.txt", "second.pdf")) {
            Object file = office.run("chat.addFile", OMAR, Map.of("name", name, "content", "x"));
            office.run("chat.shareFiles", OMAR, Map.of("channel", "engineering", "files", List.of(file)));
        }

        Document all = office.page(address("tab/files"));
        assertThat(all.select("[data-qa=channel_file].c-file_entity [data-qa=file_name]")
                        .eachText())
                .containsExactly("second.pdf", "first.txt");
        assertThat(all.text()).contains("2 files", "omar");
        assertThat(office.page(address("tab/files") + "&q=FIRST").select("[data-qa=channel_file]"))
                .hasSize(1);
        assertThat(office.page(address("tab/files") + "&q=%3Cb%3E").text()).contains("No files match “<b>”");
    }

    @Test
    void pins_are_messages_with_their_head() {
        assertThat(office.page(address("tab/pins")).text()).contains("Nothing is pinned yet");
        Object message = office.run("chat.post", OMAR, Map.of("channel", "engineering", "text", "Remember this"));
        office.run("chat.pin", MAYA, Map.of("message", message));

        Element item = office.page(address("tab/pins")).expectFirst("[data-qa=pinned_item]");
        assertThat(item.select("[data-qa=message_sender_name]").text()).isEqualTo("omar");
        assertThat(item.select("[data-qa=pinned_label]").text()).isEqualTo("Pinned by you");
        assertThat(item.select("[data-qa=pin_remove]").attr("aria-label")).isEqualTo("Unpin message");
    }

    @Test
    void bookmarks_stand_beside_the_tabs() {
        Object id = office.run(
                "chat.addBookmark",
                MAYA,
                Map.of(
                        "channel",
                        "engineering",
                        "title",
                        "The <b>plan</b>",
                        "link",
                        "https://lumen.example/plan",
                        "emoji",
                        ":tada:"));

        Element bookmark = tabs("").expectFirst("a[data-qa=bookmark]");
        assertThat(bookmark.text()).isEqualTo("The <b>plan</b>");
        assertThat(bookmark.attr("href")).isEqualTo("https://lumen.example/plan");
        assertThat(bookmark.select("[data-x-glyph]").attr("data-x-glyph")).isEqualTo("🎉");
        assertThat(office.page("/client/menu/bookmark?bookmark=" + id)
                        .select("[role=menuitem]")
                        .eachText())
                .containsExactly("Copy link", "Edit", "Remove");
        assertThat(office.page("/client/dialog/bookmark?bookmark=" + id)
                        .select("[data-qa=bookmark_title]")
                        .attr("value"))
                .isEqualTo("The <b>plan</b>");
        assertThat(office.page(address("menu/add-tab"))
                        .select("[role=menuitem]")
                        .eachText())
                .containsExactly("Canvas", "Bookmark a link");
        assertThatThrownBy(() -> office.run(
                        "chat.addBookmark",
                        MAYA,
                        Map.of("channel", "engineering", "title", "x", "link", "javascript:alert(1)")))
                .hasMessageContaining("no address");
    }

    @Test
    void tabs_of_what_is_not_seen_are_not_there() {
        String payroll = dev.grindstone.chat.workspace.Id.CHANNEL.text(
                Long.parseLong(office.sql("SELECT id FROM chat.conversation WHERE name = 'payroll'")
                        .get(0)));
        Object id = office.run(
                "chat.addBookmark",
                IRENE,
                Map.of("channel", "payroll", "title", "x", "link", "https://lumen.example/x"));

        for (String path : List.of("tab/files", "tab/pins", "tab/channel_canvas", "menu/add-tab")) {
            assertThat(office.server()
                            .get(office.world(), "/client/" + path + "?channel=" + payroll)
                            .statusCode())
                    .as(path)
                    .isEqualTo(400);
        }
        assertThat(office.server()
                        .get(office.world(), "/client/menu/bookmark?bookmark=" + id)
                        .statusCode())
                .isEqualTo(400);
    }
}
