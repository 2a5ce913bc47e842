package dev.grindstone.episodes.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class ActionJsonTest {

    @Test
    void a_novel_is_not_typed_in_one_action() {
        assertThat(Action.Type.text("x".repeat(5_000)).text()).hasSize(5_000);
        assertThatThrownBy(() -> Action.Type.text("x".repeat(5_001)))
                .isInstanceOf(ActionException.class)
                .hasMessage("text is 5001 characters long: type at most 5000 at once, or set the value of the field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"click\",\"at\":{\"x\":40,\"y\":60},\"button\":\"right\",\"count\":2,\"mods\":[\"Control\"],\"hold\":500}",
                "{\"type\":\"click\",\"at\":{\"role\":\"button\",\"name\":\"Send\",\"nth\":1,\"within\":{\"selector\":\"form\"}}}",
                "{\"type\":\"move\",\"at\":{\"ref\":\"e9\"}}",
                "{\"type\":\"mouse_down\",\"button\":\"left\"}",
                "{\"type\":\"mouse_up\",\"at\":{\"x\":1,\"y\":2}}",
                "{\"type\":\"drag\",\"path\":[{\"x\":1,\"y\":2},{\"ref\":\"e3\"}],\"mods\":[\"Shift\"]}",
                "{\"type\":\"scroll\",\"at\":{\"x\":1,\"y\":2},\"dx\":0,\"dy\":300}",
                "{\"type\":\"scroll_into_view\",\"at\":{\"ref\":\"e9\"}}",
                "{\"type\":\"type\",\"text\":\"hello\",\"press_enter\":true,\"clear\":false}",
                "{\"type\":\"press\",\"chord\":[\"Control\",\"a\"],\"repeat\":3}",
                "{\"type\":\"key_down\",\"key\":\"Shift\"}",
                "{\"type\":\"key_up\",\"key\":\"Shift\"}",
                "{\"type\":\"hold\",\"chord\":[\"ArrowDown\"],\"ms\":250}",
                "{\"type\":\"set_value\",\"at\":{\"ref\":\"e9\"},\"value\":\"true\"}",
                "{\"type\":\"upload\",\"at\":{\"ref\":\"e9\"},\"files\":[\"invoice.pdf\"]}",
                "{\"type\":\"navigate\",\"url\":\"/mail/u/0/#sent\"}",
                "{\"type\":\"history\",\"to\":\"reload\"}",
                "{\"type\":\"tab\",\"op\":\"switch\",\"tab_id\":\"t2\"}",
                "{\"type\":\"wait\",\"ms\":5000}",
                "{\"type\":\"screenshot\",\"region\":[0,0,640,360]}",
                "{\"type\":\"read\",\"what\":\"find\",\"query\":\"invoice\"}",
                "{\"type\":\"cursor_position\"}",
                "{\"type\":\"eval\",\"js\":\"1+1\"}",
                "{\"type\":\"answer\",\"text\":\"42\"}",
                "{\"type\":\"infeasible\",\"reason\":\"no such message\"}",
                "{\"type\":\"infeasible\",\"reason\":\"not_found\",\"because\":\"no such message\"}",
                "{\"type\":\"finish\",\"status\":\"success\"}"
            })
    void an_action_reads_and_writes_as_the_same_text(String json) {
        assertThat(ActionJson.write(ActionJson.parse(json))).hasToString(json);
    }

    @Test
    void every_kind_is_known_by_its_name() {
        assertThat(ActionJson.names()).hasSize(25).contains("click", "infeasible", "wait");
        assertThat(ActionJson.parse("{\"type\":\"wait\"}").type()).isEqualTo("wait");
    }

    @Test
    void a_ref_may_stand_beside_the_type() {
        assertThat(ActionJson.parse("{\"type\":\"set_value\",\"ref\":\"e9\",\"value\":\"x\"}"))
                .isEqualTo(new Action.SetValue(new At.Ref("e9"), "x"));
    }

    @Test
    void a_fraction_of_a_pixel_is_rounded_half_up() {
        assertThat(ActionJson.parse("{\"type\":\"move\",\"at\":{\"x\":10.5,\"y\":10.4}}"))
                .isEqualTo(new Action.Move(new At.Point(11, 10)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"clik\"} | There is no action of type 'clik': allowed are answer, click, cursor_position, drag,",
                "{\"text\":\"hello\"} | There is no action of type '': allowed are answer,",
                "[1] | An action is an object with a type, not [1]",
                "{\"type\":\"move\"} | The action 'move' needs the field 'at'",
                "{\"type\":\"hold\",\"chord\":[\"a\"]} | The action 'hold' needs the field 'ms'",
                "{\"type\":\"click\",\"buton\":\"left\"} | The action 'click' has no field 'buton': it has at, button, count, mods, hold",
                "{\"type\":\"cursor_position\",\"x\":1} | The action 'cursor_position' has no field 'x': it has none",
                "{\"type\":\"click\",\"button\":\"top\"} | The action 'click' cannot be read: 'top' is not one of left, middle, right",
                "{\"type\":\"move\",\"at\":{\"x\":1}} | The action 'move' cannot be read: A place is {\"x\":…, \"y\":…} in pixels or {\"ref\":\"e9\"}, not {\"x\":1}",
                "{\"type\":\"click\",\"count\":7} | The action 'click' cannot be read: count is 7: it must be from 1 to 3",
                "{\"type\":\"drag\",\"path\":[{\"x\":1,\"y\":2}]} | The action 'drag' cannot be read: A drag needs a path of at least 2 places, not 1",
                "{\"type\":\"press\",\"chord\":[\"hyper\"]} | The action 'press' cannot be read: There is no key 'hyper': use a character, or a name such as Enter",
                "{\"type\": | This is not JSON: Unexpected end-of-input"
            })
    void what_cannot_be_read_is_answered_with_what_can(String json, String message) {
        assertThatThrownBy(() -> ActionJson.parse(json))
                .isInstanceOf(ActionException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void an_action_that_only_looks_takes_no_time() {
        assertThat(new Action.Screenshot(null).onlyLooks()).isTrue();
        assertThat(new Action.Wait(null).onlyLooks()).isFalse();
        assertThat(new Action.Tab(Action.Tab.Op.NEW, null).onlyLooks()).isFalse();
    }

    @Test
    void a_batch_is_an_array() {
        ArrayNode batch = JsonMapper.shared().createArrayNode();
        batch.addObject().put("type", "wait");

        assertThat(ActionJson.readAll(batch)).isEqualTo(List.of(new Action.Wait(null)));
        assertThatThrownBy(() -> ActionJson.readAll(batch.get(0)))
                .hasMessage("Actions are an array of objects, not {\"type\":\"wait\"}");
    }
}
