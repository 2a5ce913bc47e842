package dev.grindstone.chat.details;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.grindstone.chat.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelsBrowserTest {
    private Desk desk;

    @BeforeAll
    void open() {
        desk = Desk.open();
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @BeforeEach
    void start() {
        desk.start("engineering");
    }

    @Test
    void a_topic_is_edited_from_the_details_which_stay_open() {
        desk.click(desk.qa("channel_name_button"));
        desk.click(desk.qa("about__topic_field-edit-button"));
        desk.qa("channel-topic-input").fill("Release on Friday");
        desk.click(desk.qa("dialog_go"));

        assertThat(desk.qa("about__topic_field").textContent()).isEqualTo("Release on Friday");
        assertThat(desk.qa("channel_header_topic").textContent()).isEqualTo("Release on Friday");
    }

    @Test
    void a_taken_name_is_refused_and_stays_in_its_field() {
        desk.click(desk.qa("channel_name_button"));
        desk.click(desk.qa("undefined-edit-button"));
        desk.qa("channel-rename-input").fill("general");
        desk.click(desk.qa("dialog_go"));

        assertThat(desk.page().locator("[data-qa-alert=true]").textContent()).startsWith("That name is already taken");
        assertThat(desk.qa("channel-rename-input").inputValue()).isEqualTo("general");
    }

    @Test
    void somebody_is_added_and_removed_again() {
        desk.click(desk.qa("avatar_stack"));
        desk.click(desk.qa("ia_details_members_list_item_add"));
        desk.qa("add_people_modal_select-input").fill("pri");
        desk.settle();
        desk.press("Enter");
        desk.click(desk.qa("invite_to_channel_submit_button"));
        Locator members = desk.qa("medium_member_list_entity");
        assertThat(members.count()).isEqualTo(5);

        desk.qa("members_dialog_filter_input").fill("priya");
        assertThat(members.filter(new Locator.FilterOptions().setHasText("Leo")).isVisible())
                .isFalse();
        desk.page().locator("[aria-label='Remove Priya Nair from the channel']").focus();
        desk.press("Enter");
        assertThat(members.count()).isEqualTo(4);
    }

    @Test
    void a_channel_is_archived_after_a_question_and_comes_back() {
        desk.press("Control+Shift+I");
        desk.click(desk.qa("channel_details_settings_tab"));
        desk.click(desk.qa("archive-channel"));
        desk.click(desk.qa("archive_modal_go"));
        assertThat(desk.row("engineering").count()).isZero();
        assertThat(desk.qa("channel_details_modal").count()).isZero();

        desk.click(desk.qa("channel_name_button"));
        desk.click(desk.qa("channel_details_settings_tab"));
        desk.click(desk.qa("unarchive-channel"));
        assertThat(desk.row("engineering").count()).isEqualTo(1);
    }

    @Test
    void a_channel_is_deleted_only_when_it_is_ticked() {
        desk.press("Control+Shift+I");
        desk.click(desk.qa("channel_details_settings_tab"));
        desk.click(desk.page().locator("[aria-label='Delete this channel']"));
        desk.click(desk.qa("dialog_go"));
        assertThat(desk.qa("delete_channel_checkbox").isVisible()).isTrue();

        desk.qa("delete_channel_checkbox").check();
        desk.qa("dialog_go").click();
        desk.page().waitForURL("**" + desk.office().address("general"));
        desk.settle();
        assertThat(desk.row("engineering").count()).isZero();
    }

    @Test
    void a_new_channel_asks_for_people_which_may_be_skipped() {
        desk.click(desk.page().locator("button.p-control_strip__create_button"));
        desk.click(desk.qa("create-channels"));
        desk.page().locator("input[data-qa=channel-name-input]").fill("spring-fair");
        desk.click(desk.qa("create-channel-next-button"));
        desk.click(desk.qa("create-channel-next-button"));
        desk.click(desk.qa("invite_to_workspace_skip_button"));

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("spring-fair");
        assertThat(desk.page().locator(".ReactModalPortal").count()).isZero();
    }

    @Test
    void the_directory_narrows_joins_and_survives_a_reload() {
        desk.office()
                .run("chat.createChannel", dev.grindstone.chat.SmallOffice.OMAR, java.util.Map.of("name", "lunch"));
        desk.click(desk.qa("channel_sidebar_directories_link"));
        desk.qa("browse_page_search_autocomplete_input").fill("lun");
        desk.settle();
        assertThat(desk.qa("browse_page_channel").count()).isEqualTo(1);
        desk.page().reload();
        desk.settle();
        assertThat(desk.qa("browse_page_channel").count()).isEqualTo(1);

        desk.qa("browse_page_channel").hover();
        desk.click(desk.qa("join-channel"));
        assertThat(desk.row("lunch").count()).isEqualTo(1);
        assertThat(desk.qa("leave-channel").count()).isEqualTo(1);
    }

    @Test
    void a_person_of_the_directory_has_a_profile_and_can_be_written_to() {
        Desk.go(desk.page(), desk.url(desk.office().address("general").replaceAll("/[^/]*$", "/people")));
        desk.click(desk.qa("browse_page_member_card_entity").filter(new Locator.FilterOptions().setHasText("omar")));
        assertThat(desk.qa("member_profile_name").textContent()).isEqualTo("omar");

        desk.click(desk.qa("member_profile_message_btn"));
        assertThat(desk.page().url()).endsWith(desk.office().address("@omar"));
    }

    @Test
    void ones_own_profile_is_edited_from_the_menu() {
        desk.click(desk.qa("user-button"));
        desk.click(desk.qa("main-menu-profile-item"));
        desk.click(desk.qa("member_profile_edit_btn"));
        desk.page().locator("#title-input").fill("Head of product");
        desk.click(desk.qa("profile_save"));

        assertThat(desk.qa("member_profile_title").textContent()).isEqualTo("Head of product");
    }

    @Test
    void a_new_message_is_for_those_in_its_tokens() {
        Desk.go(desk.page(), desk.url(desk.office().address("general").replaceAll("/[^/]*$", "/new-message")));
        desk.qa("composer_to_input").fill("iren");
        desk.settle();
        desk.press("Enter");
        assertThat(desk.qa("picker_token").textContent()).contains("Irene Sato");
        desk.click(desk.qa("composer_start"));

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("Irene Sato");
    }
}
