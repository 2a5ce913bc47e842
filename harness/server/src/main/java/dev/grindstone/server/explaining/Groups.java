package dev.grindstone.server.explaining;

import dev.grindstone.server.explaining.Group.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what is the same but for its row. */
final class Groups {

    private record Key(
            Judgement judgement,
            String table,
            String what,
            @Nullable String rule) {}

    private final Map<Key, List<Row>> rows = new LinkedHashMap<>();

    void add(Judgement judgement, String table, String what, @Nullable String rule, Row row) {
        rows.computeIfAbsent(new Key(judgement, table, what, rule), key -> new ArrayList<>())
                .add(row);
    }

    /** The groups, in the order in which they first came. */
    List<Group> list() {
        List<Group> groups = new ArrayList<>();
        rows.forEach(
                (key, found) -> groups.add(new Group(key.judgement(), key.table(), key.what(), key.rule(), found)));
        return groups;
    }
}
