package dev.grindstone.shop.catalog;

import static dev.grindstone.shop.db.Tables.NODE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** All departments and what they are divided into. */
public final class Nodes {
    private final Map<Long, Node> all = new LinkedHashMap<>();

    /** Reads them; there are about a hundred. */
    public Nodes(DSLContext db) {
        db.selectFrom(NODE)
                .orderBy(NODE.POSITION, NODE.ID)
                .forEach(row ->
                        all.put(row.getId(), new Node(row.getId(), row.getParentId(), row.getName(), row.getAlias())));
    }

    /** The departments, in their order. */
    public List<Node> departments() {
        return all.values().stream().filter(node -> node.parent() == null).toList();
    }

    /** What a node is divided into, in its order. */
    public List<Node> below(Node node) {
        return all.values().stream()
                .filter(each -> each.parent() != null && each.parent() == node.id())
                .toList();
    }

    public Optional<Node> byId(long id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The department with such an alias. */
    public Optional<Node> byAlias(String alias) {
        return departments().stream().filter(node -> node.alias().equals(alias)).findFirst();
    }

    /** From the department down to the node itself. */
    public List<Node> path(Node node) {
        List<Node> path = new ArrayList<>(List.of(node));
        for (Node up = node; up.parent() != null && all.containsKey(up.parent()); ) {
            up = all.get(up.parent());
            path.add(0, up);
        }
        return path;
    }

    /** The numbers of a node and of all below it. */
    public List<Long> within(Node node) {
        List<Long> within = new ArrayList<>(List.of(node.id()));
        below(node).forEach(each -> within.addAll(within(each)));
        return within;
    }
}
