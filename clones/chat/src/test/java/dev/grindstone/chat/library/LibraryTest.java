package dev.grindstone.chat.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LibraryTest {
    private static final Workspace office = Workspace.open();

    @BeforeAll
    static void share() {
        Object id = office.run(
                "chat.addFile", SmallOffice.OMAR, Map.of("name", "plan.pdf", "title", "The plan", "content", "%PDF"));
        office.run(
                "chat.shareFiles", SmallOffice.OMAR, Map.of("files", List.of(id.toString()), "channel", "engineering"));
        Object hidden = office.run("chat.addFile", SmallOffice.IRENE, Map.of("name", "pay.csv", "content", "1"));
        office.run(
                "chat.shareFiles",
                SmallOffice.IRENE,
                Map.of("files", List.of(hidden.toString()), "channel", "payroll"));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static List<String> names(String query) {
        return office.page("/client/view/unified-files" + query)
                .select("[data-qa=file_row] [data-qa=file_name]")
                .eachText();
    }

    @Test
    void files_that_can_be_seen_are_listed_the_newest_first() {
        Document page = office.page("/client/view/unified-files");

        assertThat(names("")).containsExactlyInAnyOrder("The plan", "unshared.txt");
        assertThat(page.select("[data-part-file-place]").text()).isEqualTo("#engineering");
        assertThat(page.select("[data-qa=download_action]").eachAttr("href"))
                .allMatch(link -> link.contains("/download/"));
        assertThat(page.select(".c-file_entity[data-id^=F0]")).hasSize(2);
        assertThat(office.page(office.address("general"))
                        .select("[data-qa=tab_rail_files_button]")
                        .text())
                .isEqualTo("Files");
    }

    @Test
    void filters_words_and_order() {
        assertThat(names("?whose=mine")).containsExactly("unshared.txt");
        assertThat(names("?whose=shared")).containsExactly("The plan");
        assertThat(names("?type=pdf")).containsExactly("The plan");
        assertThat(names("?q=omar")).containsExactly("The plan");
        assertThat(names("?sort=name")).containsExactly("The plan", "unshared.txt");
        assertThat(office.page("/client/view/unified-files?q=zzz")
                        .select(".c-empty_state__title")
                        .text())
                .isEqualTo("No files found");
        assertThat(office.page("/client/menu/files?which=type&q=x")
                        .select("[role=menuitemradio]")
                        .eachText())
                .contains("All types", "PDFs", "Images");
    }
}
