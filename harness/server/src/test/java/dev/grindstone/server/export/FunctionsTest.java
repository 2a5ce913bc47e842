package dev.grindstone.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.grindstone.episodes.action.Action;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FunctionsTest {

    @Test
    void each_action_is_a_function_whose_parameters_are_its_fields() {
        Map<String, List<String>> actions = new TreeMap<>();
        for (JsonSubTypes.Type type :
                Action.class.getAnnotation(JsonSubTypes.class).value()) {
            actions.put(
                    type.name(),
                    Arrays.stream(type.value().getRecordComponents())
                            .map(RecordComponent::getName)
                            .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList());
        }
        Map<String, List<String>> functions = new TreeMap<>();
        Turns.FUNCTIONS.forEach(function -> {
            List<String> parameters = new ArrayList<>(
                    function.at("/function/parameters/properties").propertyNames());
            functions.put(
                    function.at("/function/name").asString(),
                    parameters.stream().sorted().toList());
        });

        assertThat(functions).isEqualTo(actions).hasSizeGreaterThan(20);
    }
}
