package dev.grindstone.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.message.Messages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchEngineTest {
    private static Workspace office;

    @BeforeAll
    static void open() {
        office = Workspace.open();
        String root = office.sql("SELECT id FROM chat.message WHERE text LIKE 'Release notes%'")
                .get(0);
        office.run("chat.pin", SmallOffice.MAYA, Map.of("message", root));
        office.run("chat.save", SmallOffice.MAYA, Map.of("message", root));
        office.run(
                "chat.post",
                SmallOffice.MAYA,
                Map.of("channel", "design", "attachments", "[{\"text\":\"Release of the logo\"}]"));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** The beginnings of what Maya finds, the newest first. */
    private static List<String> found(String query) {
        return office.world()
                .turn(open -> new SearchEngine(open, SmallOffice.MAYA.id())
                        .messages(Query.parse(query), SearchEngine.Order.NEWEST).stream()
                                .map(hit -> new Messages(open.db("chat"), SmallOffice.MAYA.id())
                                        .require(hit.message())
                                        .text())
                                .map(text -> text.replaceFirst("<@\\w+>", "(Maya)"))
                                .map(text -> text.substring(0, Math.min(7, text.length())))
                                .toList());
    }

    @Test
    void words_phrases_beginnings_and_exclusions() {
        assertThat(found("release")).containsExactly("(Maya) ", "Release");
        assertThat(found("\"faster start\"")).containsExactly("Release");
        assertThat(found("\"start faster\"")).isEmpty();
        assertThat(found("rel*")).hasSize(2);
        assertThat(found("rel")).isEmpty();
        assertThat(found("release -notes")).hasSize(1).doesNotContain("Release");
        assertThat(found("RELEASE notes")).containsExactly("Release");
        assertThat(found("logo")).as("a message without a text of its own").isEmpty();
        assertThat(found("channel_join has")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void nobody_finds_what_they_may_not_see() {
        assertThat(found("salaries")).isEmpty();
        assertThat(found("in:payroll")).isEmpty();
    }

    @Test
    void places_and_people() {
        assertThat(found("in:#general")).containsExactly("Thanks!", "Welcome");
        assertThat(found("in:@omar")).containsExactly("Are you");
        assertThat(found("from:@omar in:engineering")).hasSize(3);
        assertThat(found("from:me")).contains("Launch ", "Welcome");
        assertThat(found("from:chris")).as("two people of that name").isEmpty();
        assertThat(found("to:me export")).containsExactly("A custo");
        assertThat(found("with:@omar is:dm")).containsExactly("Are you");
        assertThat(found("-is:dm export")).containsExactly("Release");
        assertThat(found("from:nobody")).isEmpty();
    }

    @Test
    void what_messages_have() {
        assertThat(found("has:link")).containsExactly("Thanks!");
        assertThat(found("has:pin")).containsExactly("Release");
        assertThat(found("has:star")).containsExactly("Release");
        assertThat(found("is:saved")).containsExactly("Release");
        assertThat(found("has::tada:")).containsExactly("Release");
        assertThat(found("hasmy::+1:")).containsExactly("Release");
        assertThat(found("hasmy::tada:")).isEmpty();
        assertThat(found("has:file")).isEmpty();
        assertThat(found("is:thread")).containsExactly("Only *4", "Is the ", "Release");
    }

    @Test
    void days_months_and_years_leave_themselves_out_of_before_and_after() {
        assertThat(found("on:2026-03-10")).containsExactly("Thanks!", "Welcome");
        assertThat(found("before:2026-03-10")).isEmpty();
        assertThat(found("before:2026-03-11 in:general")).hasSize(2);
        assertThat(found("after:2026-03-11 from:omar in:engineering")).containsExactly("(Maya) ");
        assertThat(found("during:march in:general")).hasSize(2);
        assertThat(found("during:2026 in:general")).hasSize(2);
        assertThat(found("on:yesterday is:thread")).hasSize(3);
        assertThat(found("on:today from:me")).contains("Launch ");
        assertThat(found("on:someday")).isEmpty();
    }
}
