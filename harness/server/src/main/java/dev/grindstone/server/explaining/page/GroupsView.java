package dev.grindstone.server.explaining.page;

import dev.grindstone.server.explaining.Group;
import dev.grindstone.server.explaining.Group.Row;
import dev.grindstone.server.explaining.Judgement;
import java.util.List;
import java.util.Locale;

/** Changes on a page: what they are once, then the rows they are about. */
final class GroupsView {

    /** Where they stand. */
    enum Detail {
        /** Under a title that says what they are. */
        VERDICT,
        /** In a step, each with what the check made of it. */
        STEP
    }

    private static final int SHOWN = 5;

    private final Html html;

    GroupsView(Html html) {
        this.html = html;
    }

    void write(List<Group> groups, Detail detail) {
        html.open("ul", "class", "groups");
        groups.forEach(group -> group(group, detail));
        html.close();
    }

    private void group(Group group, Detail detail) {
        Judgement judgement = group.judgement();
        html.open("li", "class", "group " + judgement.name().toLowerCase(Locale.ROOT));
        html.open("div", "class", "what").line("span", "sign", judgement.sign());
        html.quote("span", "text", group.what());
        html.line("code", "table", group.table());
        if (group.rows().size() > 1) {
            html.line("span", "count", group.rows().size() + " rows");
        }
        if (detail == Detail.STEP) {
            html.line("span", "label", judgement.label());
        }
        if (group.rule() != null) {
            html.open("span", "class", "rule")
                    .text("by ")
                    .leaf("code", group.rule())
                    .close();
        }
        html.close();
        rows(group.rows().subList(0, Math.min(SHOWN, group.rows().size())), detail);
        if (group.rows().size() > SHOWN) {
            html.open("details", "class", "more");
            html.leaf("summary", (group.rows().size() - SHOWN) + " more");
            rows(group.rows().subList(SHOWN, group.rows().size()), detail);
            html.close();
        }
        html.close();
    }

    private void rows(List<Row> rows, Detail detail) {
        html.open("ul", "class", "rows");
        for (Row row : rows) {
            html.open("li", "title", row.key());
            html.quote("span", "name", row.title());
            if (row.step() > 0 && detail == Detail.VERDICT) {
                html.leaf("a", "step " + row.step(), "href", "#step-" + row.step(), "class", "step");
            }
            if (!row.values().isEmpty() && detail == Detail.STEP) {
                values(row);
            }
            html.close();
        }
        html.close();
    }

    private void values(Row row) {
        html.open("details", "class", "values").leaf("summary", "what is in it").open("dl");
        row.values().forEach((column, value) -> html.leaf("dt", column).quote("dd", "value", value));
        html.close().close();
    }
}
