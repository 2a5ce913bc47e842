package dev.grindstone.chat.create;

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
class CreateBrowserTest {
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
        desk.start("general");
    }

    @Test
    void a_private_channel_is_made_in_two_steps_and_opened() {
        desk.click(desk.page().locator("button.p-control_strip__create_button"));
        desk.click(desk.qa("create-channels"));
        desk.page().locator("input[data-qa=channel-name-input]").fill("Spring Fair");
        desk.click(desk.qa("create-channel-next-button"));
        desk.page().locator("input[data-qa=private-option]").check();
        desk.click(desk.qa("create-channel-next-button"));

        assertThat(desk.qa("channel_name").textContent()).isEqualTo("spring-fair");
        assertThat(desk.row("spring-fair").getAttribute("data-qa-channel-sidebar-channel-type"))
                .isEqualTo("private");
    }

    @Test
    void a_bad_name_is_told_while_it_is_typed_and_a_taken_one_afterwards() {
        desk.click(desk.qa("channel_sidebar_name_sidebar_add_more_channel"));
        desk.click(desk.qa("channel_section_menu__create_channel"));
        Locator name = desk.page().locator("input[data-qa=channel-name-input]");
        Locator alert = desk.page().locator("[data-qa-alert=true]");

        name.fill("x".repeat(81));
        assertThat(alert.textContent()).isEqualTo("Channel names can’t be longer than 80 characters.");
        name.fill("general");
        assertThat(alert.isVisible()).isFalse();
        desk.click(desk.qa("create-channel-next-button"));
        assertThat(desk.page().locator("input[data-qa=public-option]").isChecked())
                .isTrue();
        desk.click(desk.qa("create-channel-next-button"));

        assertThat(alert.textContent()).startsWith("That name is already taken");
        assertThat(name.inputValue()).isEqualTo("general");
    }
}
