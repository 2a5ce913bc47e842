package dev.grindstone.chat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.grindstone.chat.Desk;
import dev.grindstone.chat.SmallOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class SignInBrowserTest {
    @Test
    void from_the_workspace_to_the_six_boxes_to_the_app() {
        try (Desk desk = Desk.open()) {
            Page page = desk.page();
            page.navigate(desk.url("/signin"));
            page.fill("[data-qa=signin_domain_input]", "lumen");
            page.click("#submit_team_domain");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In with Email"))
                    .click();
            page.fill("[data-qa=login_email]", SmallOffice.OMAR.email());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In with Email"))
                    .click();
            page.getByLabel("digit 1 of 6").click();
            page.keyboard().type(Code.of(SmallOffice.OMAR, SmallOffice.NOW));
            page.getByText("Launching").waitFor();
            page.click("[data-qa=ssb_redirect_open_in_browser]");
            page.waitForURL("**/client/T*/C*");

            assertThat(desk.qa("user-button").getAttribute("aria-label")).isEqualTo("User: omar");
        }
    }
}
