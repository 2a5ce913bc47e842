package dev.grindstone.chat.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.chat.SmallOffice;
import dev.grindstone.chat.Workspace;
import dev.grindstone.chat.workspace.Preferences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final Workspace office = Workspace.open();

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void start() {
        office.world().reset();
    }

    private static void set(String name, String value, String... section) {
        Map<String, Object> args = new HashMap<>(Map.of("name", name, "value", value));
        if (section.length > 0) {
            args.put("section", section[0]);
        }
        office.run("chat.setPreference", SmallOffice.MAYA, args);
    }

    private static List<String> stored() {
        return office.sql("SELECT prefs FROM chat.member WHERE id = 1");
    }

    private static Document bar() {
        return office.page("/client/sidebar");
    }

    private static List<String> channels() {
        return bar().select("[data-qa-channel-sidebar-channel-section-id=channels]")
                .eachAttr("title");
    }

    @Test
    void every_choice_is_in_the_dialog_and_can_be_set() {
        set("schedule", "daily");
        Map<String, List<String>> shown = new HashMap<>();
        for (PreferencesPage.Tab tab : PreferencesPage.TABS) {
            Document dialog = office.page("/client/dialog/preferences?tab=" + tab.key());
            assertThat(dialog.select("[role=dialog][aria-label=Preferences] [role=tab][aria-selected=true]")
                            .text())
                    .isEqualTo(tab.label());
            dialog.select("input[data-x-preference]")
                    .forEach(field -> shown.computeIfAbsent(field.attr("name"), any -> new java.util.ArrayList<>())
                            .add(field.attr("value")));
            dialog.select("select[data-x-preference]")
                    .forEach(list ->
                            shown.put(list.attr("name"), list.select("option").eachAttr("value")));
        }

        assertThat(shown.keySet()).isEqualTo(Preferences.CHOICES.keySet());
        Preferences.CHOICES.forEach((name, values) -> {
            if (!values.contains("true")) {
                assertThat(shown.get(name)).as(name).containsExactlyInAnyOrderElementsOf(values);
            }
        });
    }

    @Test
    void what_is_as_usual_leaves_no_trace() {
        set("mode", "dark");
        assertThat(stored()).containsExactly("{\"mode\":\"dark\"}");
        assertThat(office.page(office.address("general"))
                        .select("[data-x-look]")
                        .attr("data-x-look"))
                .contains("mode-dark")
                .contains("theme-pine");

        set("mode", "system");
        set("side_sort", "recent", "channels");
        set("side_sort", "", "channels");
        assertThat(stored()).containsExactly("{}");
    }

    @Test
    void what_is_no_choice_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> set("mode", "purple"))
                .hasMessageContaining("'purple' is no value of 'mode': use one of [system, light, dark]");
        assertThatThrownBy(() -> set("colour", "red")).hasMessageContaining("There is no preference 'colour'");
    }

    @Test
    void times_are_told_by_the_clock_that_was_chosen() {
        String pane = "/client/pane?channel=" + office.key("engineering");
        assertThat(office.page(pane).html()).contains("7:30 AM");

        set("clock", "24");

        assertThat(office.page(pane).html()).contains("07:30").doesNotContain("7:30 AM");
    }

    @Test
    void the_side_bar_is_sorted_and_narrowed_as_a_whole_and_by_section() {
        assertThat(channels()).containsExactly("design", "engineering", "general", "launch-plan");

        set("side_sort", "recent");
        assertThat(channels()).containsExactly("engineering", "launch-plan", "design", "general");

        set("side_sort", "name", "channels");
        set("side_filter", "unread", "channels");
        assertThat(channels()).containsExactly("engineering");
        assertThat(bar().select("[data-qa-channel-sidebar-channel-section-id=direct_messages]"))
                .hasSizeGreaterThan(1);
        assertThat(office.page("/client/menu/sort-section?section=channels")
                        .select("[role=menuitemradio][aria-checked=true]")
                        .eachText())
                .containsExactly("Unreads only", "Alphabetically");
    }

    @Test
    void badges_follow_what_somebody_wants_to_be_told_of() {
        String badge = "#" + office.key("engineering") + " [data-qa=mention_badge]";
        assertThat(bar().select(badge).text()).isEqualTo("1");

        set("notify", "nothing");
        assertThat(bar().select(badge)).isEmpty();

        set("notify", "all");
        assertThat(Integer.parseInt(bar().select(badge).text())).isGreaterThan(1);
        office.run("chat.setNotify", SmallOffice.MAYA, Map.of("channel", "engineering", "notify", "mentions"));
        assertThat(bar().select(badge).text()).isEqualTo("1");
    }

    @Test
    void the_dialog_of_a_channel_says_what_the_preferences_mean_there() {
        set("notify", "all");

        Document dialog = office.page("/client/dialog/channel-notifications?channel=" + office.key("engineering"));

        assertThat(dialog.select("[data-qa=channel_notifications_modal][role=dialog]")
                        .attr("aria-label"))
                .isEqualTo("Notifications for #engineering");
        assertThat(dialog.select("[role=radiogroup] label:has(input[checked])").text())
                .isEqualTo("As in your preferences (all new posts)");
        assertThat(office.page("/client/menu/notify-channel?channel=" + office.key("engineering"))
                        .select("[role=menuitemradio][aria-checked=true]")
                        .text())
                .isEqualTo("All new posts");
    }

    @Test
    void rows_that_are_not_wanted_are_left_out() {
        set("show_threads", "false");

        assertThat(bar().select("[data-qa=channel_sidebar_vall_threads]")).isEmpty();
        assertThat(office.page("/client/sidebar?view=threads").select("[data-qa=channel_sidebar_vall_threads]"))
                .as("while it is open")
                .hasSize(1);
    }

    private static void says(String channel, String text) {
        office.run("chat.post", SmallOffice.OMAR, Map.of("channel", channel, "text", text));
    }

    private static String badge(String channel) {
        return bar().select("#" + office.key(channel) + " [data-qa=mention_badge]")
                .text();
    }

    @Test
    void a_message_with_a_keyword_counts_as_a_mention() {
        set("keywords", " Budget, road map,,budget ");
        assertThat(stored()).containsExactly("{\"keywords\":\"Budget, road map\"}");
        office.run("chat.markAllRead", SmallOffice.MAYA, Map.of());

        says("engineering", "The *BUDGET* is done");
        says("engineering", "No budgets here, and no road  map");
        assertThat(badge("engineering")).isEqualTo("1");
        says("engineering", "See the road map");
        assertThat(badge("engineering")).isEqualTo("2");
        assertThat(office.page("/client/view/activity-inbox?tab=mentions&unread=1")
                        .select("[data-qa=activity_headline]")
                        .eachText())
                .containsExactly("Keyword in #engineering", "Keyword in #engineering");

        String id = office.sql("SELECT id FROM chat.message WHERE text = 'See the road map'")
                .get(0);
        office.run("chat.edit", SmallOffice.OMAR, Map.of("message", id, "text", "See the plan"));
        assertThat(badge("engineering")).isEqualTo("1");
        set("keywords", "");
        assertThat(stored()).containsExactly("{}");
        says("engineering", "budget again");
        assertThat(badge("engineering")).isEqualTo("1");
    }

    @Test
    void keywords_tell_neither_the_writer_nor_those_who_muted_the_channel() {
        set("keywords", "budget");
        office.run("chat.markAllRead", SmallOffice.MAYA, Map.of());
        office.run("chat.mute", SmallOffice.MAYA, Map.of("channel", "engineering"));

        says("engineering", "budget");
        office.run("chat.post", SmallOffice.MAYA, Map.of("channel", "general", "text", "budget"));

        assertThat(office.sql("SELECT message_id FROM chat.mention WHERE how = 'keyword'"))
                .isEmpty();
        assertThatThrownBy(() -> set("keywords", "x".repeat(81)))
                .hasMessageContaining("Name at most 50 keywords of at most 80 letters each");
    }

    @Test
    void outside_of_the_chosen_hours_notifications_are_paused() {
        assertThat(pause()).isEqualTo("Pause notifications");
        set("schedule", "weekdays");
        set("schedule_to", "10:00");
        assertThat(pause()).as("half past ten in Stockholm").isEqualTo("Notifications paused Until Mar 13 at 8:00 AM");

        set("schedule_to", "18:00");
        assertThat(pause()).isEqualTo("Pause notifications");
        office.run("chat.setPreference", SmallOffice.OMAR, Map.of("name", "schedule", "value", "daily"));
        office.run("chat.setPreference", SmallOffice.OMAR, Map.of("name", "schedule_to", "value", "10:00"));
        assertThat(bar().select("#" + office.key("@omar") + " [data-qa=presence_indicator]")
                        .attr("data-qa-presence-dnd"))
                .isEqualTo("true");
    }

    private static String pause() {
        return office.page("/client/menu/user")
                .select("[data-qa=pause-notifications]")
                .text();
    }
}
