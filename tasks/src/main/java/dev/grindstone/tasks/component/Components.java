package dev.grindstone.tasks.component;

import dev.grindstone.tasks.verdict.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which parts of a task hold, from the reasons of its verdict. */
public final class Components {

    /** The part that every task with components has: all in which no other part is at fault. */
    public static final String NOTHING_ELSE = "nothing else";

    private Components() {}

    /** Each component by name, and whether it holds; empty for a task without components. */
    public static Map<String, Boolean> of(List<Component> components, List<Reason> reasons) {
        if (components.isEmpty()) {
            return Map.of();
        }
        Map<String, Boolean> holding = new LinkedHashMap<>();
        for (Component component : components) {
            holding.put(component.name(), reasons.stream().noneMatch(reason -> isIn(component, reason)));
        }
        holding.put(
                NOTHING_ELSE,
                reasons.stream().allMatch(reason -> components.stream().anyMatch(each -> isIn(each, reason))));
        return Collections.unmodifiableMap(holding);
    }

    private static boolean isIn(Component component, Reason reason) {
        return component.parts().stream().anyMatch(part -> part.lacks(reason));
    }
}
