package dev.grindstone.chat.message.kit;

import static dev.grindstone.chat.message.kit.Kit.escape;
import static dev.grindstone.chat.message.kit.Kit.plain;

import dev.grindstone.chat.text.Names;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Buttons, lists and fields as HTML. What each is stands in {@code data-x-kit}, its ids in {@code data-x-kit-block} and
 * {@code data-action-id}, what it holds in the value of an input of its name, {@code block/action}.
 */
final class KitControls {
    private final StringBuilder html;
    private final Names names;
    private JsonNode element = JsonNodeFactory.instance.objectNode();
    private String block = "";
    private List<String> held = List.of();

    KitControls(StringBuilder html, Names names) {
        this.html = html;
        this.names = names;
    }

    void write(String blockId, JsonNode what, JsonNode state) {
        if (!KitElements.isInteractive(what)) {
            return;
        }
        element = what;
        block = blockId;
        held = KitElements.values(what, state.isMissingNode() ? KitElements.initial(what) : state);
        String type = KitElements.type(what);
        switch (type) {
            case "button" -> button();
            case "overflow" -> overflow();
            case "datepicker" -> field("date", "Select a date");
            case "timepicker" -> field("time", "Select a time");
            case "datetimepicker" -> field("datetime-local", "Select a date and a time");
            case "checkboxes" -> choices("checkbox");
            case "radio_buttons" -> choices("radio");
            case "plain_text_input" -> {
                if (what.path("multiline").asBoolean(false)) {
                    area();
                } else {
                    field("text", "");
                }
            }
            case "email_text_input" -> field("email", "");
            case "url_text_input" -> field("url", "");
            case "number_input" -> field("number", "");
            default -> select();
        }
    }

    private String name() {
        return block + "/" + action();
    }

    private String action() {
        return element.path("action_id").asString("");
    }

    /** What all controls have in common. */
    private void open(String tag, String kit, String label) {
        html.append('<').append(tag);
        attribute("data-x-kit", kit);
        attribute("data-x-kit-block", block);
        attribute("data-action-id", action());
        if (label.isEmpty()) {
            attribute("aria-labelledby", "kit-" + block + "-label");
        } else {
            attribute("aria-label", label);
        }
        JsonNode confirm = element.path("confirm");
        if (confirm.isObject()) {
            attribute("data-x-title", plain(confirm.path("title")));
            attribute("data-x-ask", plain(confirm.path("text")));
            attribute("data-x-ok", plain(confirm.path("confirm")));
            attribute(
                    "data-x-danger",
                    String.valueOf(confirm.path("style").asString("").equals("danger")));
        }
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }

    private void button() {
        String url = element.path("url").asString("");
        boolean leads = url.matches("https?://.*");
        String style = element.path("style").asString("");
        String kind = style.equals("primary") || style.equals("danger") ? style : "outline";
        open(leads ? "a" : "button", "button", label(plain(element.path("text"))));
        attribute("class", "c-button c-button--" + kind + " c-button--small p-actions_block__action");
        attribute("data-part-block-button", "");
        attribute("data-x-look", kind);
        attribute("data-x-value", element.path("value").asString(""));
        if (leads) {
            attribute("href", url);
            attribute("target", "_blank");
            attribute("rel", "noopener noreferrer");
        } else {
            attribute("type", "button");
        }
        html.append('>').append(words(plain(element.path("text")))).append(leads ? "</a>" : "</button>");
    }

    private String label(String otherwise) {
        return element.path("accessibility_label").asString(otherwise);
    }

    /** Plain text, but for emoji. */
    private String words(String text) {
        return KitText.html(text, names);
    }

    private void overflow() {
        open("button", "overflow", label("More actions"));
        attribute("type", "button");
        attribute("class", "c-button c-button--outline c-button--small");
        attribute("data-part-block-button", "");
        attribute("data-icon", "ellipsis-vertical");
        attribute("aria-haspopup", "menu");
        attribute("aria-expanded", "false");
        html.append('>');
        options();
        html.append("</button>");
    }

    private void select() {
        boolean many = KitElements.isMany(element);
        String placeholder = plain(element.path("placeholder"));
        String shown = placeholder.isEmpty() ? (many ? "Select options" : "Select an option") : placeholder;
        open("button", many ? "multi" : "select", label(shown));
        attribute("type", "button");
        attribute("class", "c-select_button");
        attribute("data-qa", "block-kit-select");
        attribute("data-part-kit-select", "");
        attribute(
                "data-x-source",
                KitElements.type(element).replaceFirst("^multi_", "").replaceFirst("_select$", ""));
        attribute("aria-haspopup", "menu");
        attribute("aria-expanded", "false");
        html.append("><span data-part-kit-shown data-x-none=\"")
                .append(escape(shown))
                .append("\">");
        html.append(escape(held.isEmpty() ? shown : shown()));
        html.append("</span><span data-icon=\"chevron-down\"></span>");
        options();
        held.forEach(this::hidden);
        html.append("</button>");
    }

    private String shown() {
        return String.join(", ", held.stream().map(this::title).toList());
    }

    private String title(String value) {
        for (JsonNode option : KitElements.options(element)) {
            if (option.path("value").asString("").equals(value)) {
                return plain(option.path("text"));
            }
        }
        return KitText.named(value, names);
    }

    private void hidden(String value) {
        html.append("<input type=\"hidden\"");
        attribute("name", name());
        attribute("value", value);
        html.append('>');
    }

    /** The list of the app's options, out of sight until it is opened. */
    private void options() {
        html.append("<template>");
        for (JsonNode option : KitElements.options(element)) {
            html.append("<i");
            attribute("data-x-value", option.path("value").asString(""));
            attribute("data-x-detail", plain(option.path("description")));
            html.append('>').append(escape(plain(option.path("text")))).append("</i>");
        }
        html.append("</template>");
    }

    private void field(String type, String label) {
        String placeholder = plain(element.path("placeholder"));
        open("input", "field", label.isEmpty() ? "" : placeholder.isEmpty() ? label : placeholder);
        attribute("type", type);
        attribute("name", name());
        attribute("data-part-kit-field", "");
        attribute("value", held.isEmpty() ? "" : KitText.local(type, held.get(0)));
        attribute("placeholder", placeholder);
        limits();
        html.append('>');
    }

    private void limits() {
        if (element.has("max_length")) {
            attribute("maxlength", element.path("max_length").asString(""));
        }
        if (element.path("focus_on_load").asBoolean(false)) {
            html.append(" data-x-first");
        }
    }

    private void area() {
        open("textarea", "field", "");
        attribute("name", name());
        attribute("rows", "4");
        attribute("data-part-kit-field", "");
        attribute("placeholder", plain(element.path("placeholder")));
        limits();
        html.append('>').append(escape(held.isEmpty() ? "" : held.get(0))).append("</textarea>");
    }

    private void choices(String type) {
        open("div", type, label("Options"));
        attribute("role", type.equals("radio") ? "radiogroup" : "group");
        html.append('>');
        for (JsonNode option : KitElements.options(element)) {
            String value = option.path("value").asString("");
            html.append("<label data-part-kit-choice><input");
            attribute("type", type);
            attribute("name", name());
            attribute("value", value);
            html.append(held.contains(value) ? " checked>" : ">");
            html.append("<span>").append(words(plain(option.path("text"))));
            String detail = plain(option.path("description"));
            if (!detail.isEmpty()) {
                html.append("<small>").append(escape(detail)).append("</small>");
            }
            html.append("</span></label>");
        }
        html.append("</div>");
    }
}
