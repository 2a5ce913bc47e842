package dev.grindstone.mail.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What settings do to the page. */
class SettingsEffectsBrowserTest extends SettingsDesk {
    @Test
    void keys_are_given_other_actions() {
        mail.run("mail.setPreferences", Map.of("custom_keys", "on"));
        go("settings/shortcuts");
        page.getByLabel("Keys for Compose (usually c)").fill("e");
        button("Save Changes");
        assertThat(page.locator("[data-part-settings-wrong]").textContent())
                .isEqualTo("The keys 'e' would have two actions: give one of them other keys");
        page.getByLabel("Keys for Archive (usually e)").fill("g e");
        save();
        assertThat(mail.value("SELECT key_map FROM mail.preference")).isEqualTo("c\te\ne\tg e");

        go("inbox");
        page.keyboard().press("c");
        assertThat(page.locator("[data-compose]").count()).isZero();
        String first = page.locator("tr.zA .bog").first().textContent();
        page.locator("tr.zA [data-part-check]").first().click();
        page.keyboard().press("g");
        page.keyboard().press("e");
        settle();
        assertThat(page.locator("tr.zA .bog").first().textContent()).isNotEqualTo(first);
        page.keyboard().press("e");
        page.locator("[data-compose]").waitFor();

        go("settings/shortcuts");
        assertThat(page.getByLabel("Keys for Compose (usually c)").inputValue()).isEqualTo("e");
        button("Restore defaults");
        save();
        assertThat(mail.value("SELECT key_map FROM mail.preference")).isEmpty();
        mail.run("mail.setPreferences", Map.of("custom_keys", "off"));
        go("settings/general");
        assertThat(page.locator("a.f0.ou").allTextContents()).doesNotContain("Keyboard Shortcuts");
    }

    @Test
    void the_icon_of_the_tab_counts_unread_mail() {
        assertThat(icon()).doesNotContain("data:");
        go("settings/labs");
        page.locator("input[name=unread_icon][value=on]").check();
        save();
        page.waitForCondition(() -> icon().startsWith("data:image/svg+xml,"));
        assertThat(icon())
                .contains("%3E" + page.locator("[data-x-route=inbox] .bsU").textContent() + "%3C");
    }

    private String icon() {
        return page.locator("link[rel=icon]").getAttribute("href");
    }

    @Test
    void spelling_is_left_to_the_browser_unless_it_is_off() {
        mail.run("mail.setPreferences", Map.of("spelling", "off"));
        page.locator("[gh=cm]").click();
        page.locator("[data-compose]").waitFor();
        assertThat(page.locator("[aria-label='Message Body']").getAttribute("spellcheck"))
                .isEqualTo("false");

        page.locator("[data-compose-more]").click();
        page.locator("[role=menuitem]:visible").getByText("Check spelling").click();
        assertThat(snackbar()).isEqualTo("Your browser marks the words of this message that it does not know.");
        assertThat(page.locator("[aria-label='Message Body']").getAttribute("spellcheck"))
                .isEqualTo("true");
        assertThat(page.locator("[name=subjectbox]").getAttribute("spellcheck")).isEqualTo("true");
    }

    @Test
    void the_quick_settings_change_the_theme_at_once() {
        page.locator("a.FI[aria-label=Settings]").click();
        settle();
        page.locator("[aria-label='Quick settings']").getByLabel("Night sea").check();
        settle();

        assertThat(page.locator("[data-part-shell][data-x-theme=night][data-x-scheme=dark]")
                        .count())
                .isOne();
        assertThat(mail.value("SELECT theme FROM mail.preference")).isEqualTo("night");
    }
}
