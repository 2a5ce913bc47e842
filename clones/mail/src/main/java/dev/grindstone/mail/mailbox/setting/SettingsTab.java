package dev.grindstone.mail.mailbox.setting;

import dev.grindstone.kit.web.Visit;
import java.util.function.Function;

/**
 * One tab of the settings, which any feature may bring.
 *
 * @param route what follows {@code #settings/}
 * @param title what its link says
 * @param template draws it; a {@code form data-part-settings-form} in it is saved by {@code POST settings/<route>}
 * @param page what the template shows
 */
public record SettingsTab(String route, String title, String template, Function<Visit, Object> page) {}
