package dev.grindstone.mail.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.search.Query.And;
import dev.grindstone.mail.search.Query.Field;
import dev.grindstone.mail.search.Query.Not;
import dev.grindstone.mail.search.Query.Or;
import dev.grindstone.mail.search.Query.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {
    @Test
    void words_side_by_side_mean_and() {
        assertThat(QueryParser.parse("berth plan")).isEqualTo(new And(List.of(new Text("berth"), new Text("plan"))));
        assertThat(QueryParser.parse("berth AND plan")).isEqualTo(QueryParser.parse("berth plan"));
    }

    @Test
    void quotes_hold_words_together_and_may_stay_open() {
        assertThat(QueryParser.parse("\"berth plan\"")).isEqualTo(new Text("berth plan", true));
        assertThat(QueryParser.parse("\"berth plan")).isEqualTo(new Text("berth plan", true));
    }

    @Test
    void fields_take_words_phrases_and_brackets() {
        assertThat(QueryParser.parse("From:Ann")).isEqualTo(new Field("from", "ann"));
        assertThat(QueryParser.parse("subject:\"Night shift\"")).isEqualTo(new Field("subject", "night shift", true));
        assertThat(QueryParser.parse("from: ann")).isEqualTo(new Field("from", "ann"));
        assertThat(QueryParser.parse("from:(ann OR ben)"))
                .isEqualTo(new Or(List.of(new Field("from", "ann"), new Field("from", "ben"))));
    }

    @Test
    void or_binds_its_neighbours_only() {
        assertThat(QueryParser.parse("a OR b c"))
                .isEqualTo(new And(List.of(new Or(List.of(new Text("a"), new Text("b"))), new Text("c"))));
        assertThat(QueryParser.parse("{a b}")).isEqualTo(new Or(List.of(new Text("a"), new Text("b"))));
        assertThat(QueryParser.parse("a | b")).isEqualTo(QueryParser.parse("a OR b"));
    }

    @Test
    void a_hyphen_before_a_word_excludes_it_and_inside_belongs_to_it() {
        assertThat(QueryParser.parse("-is:read")).isEqualTo(new Not(new Field("is", "read")));
        assertThat(QueryParser.parse("x-ray")).isEqualTo(new Text("x-ray"));
        assertThat(QueryParser.parse("-(a b)")).isEqualTo(new Not(new And(List.of(new Text("a"), new Text("b")))));
    }

    @Test
    void what_is_no_field_is_a_word() {
        assertThat(QueryParser.parse("16:30")).isEqualTo(new Text("16:30"));
        assertThat(QueryParser.parse("ORANGE")).isEqualTo(new Text("ORANGE"));
    }

    @Test
    void nothing_typed_ends_in_an_error_or_never() {
        for (String odd : List.of(
                "", " ", "(", ")", "((", "a)", ") b", "-", "OR", "a OR", "from:", "from:(", "{", "}", "{}", "\"", "|",
                ":", "-\"", "+")) {
            assertThat(QueryParser.parse(odd)).as(odd).isNotNull();
        }
    }

    @Test
    void a_plus_and_quotes_mean_the_word_as_written() {
        assertThat(QueryParser.parse("+invoices")).isEqualTo(new Text("invoices", true));
        assertThat(QueryParser.parse("\"invoices\"")).isEqualTo(new Text("invoices", true));
        assertThat(QueryParser.parse("subject:\"a\"")).isEqualTo(new Field("subject", "a", true));
    }

    @Test
    void around_joins_two_words_or_is_one_itself() {
        assertThat(QueryParser.parse("berth AROUND 5 \"night shift\""))
                .isEqualTo(new Query.Near(new Text("berth"), 5, new Text("night shift", true)));
        assertThat(QueryParser.parse("berth AROUND plan"))
                .isEqualTo(new And(List.of(new Text("berth"), new Text("AROUND"), new Text("plan"))));
        assertThat(QueryParser.parse("AROUND 5")).isEqualTo(new And(List.of(new Text("AROUND"), new Text("5"))));
    }

    @Test
    void ids_of_messages_keep_their_case() {
        assertThat(QueryParser.parse("rfc822msgid:<Ab@C>")).isEqualTo(new Field("rfc822msgid", "<Ab@C>"));
    }

    @Test
    void rare_operators_are_fields_with_their_values() {
        for (String operator : List.of(
                "deliveredto:me",
                "list:crew.harbour.example",
                "has:drive",
                "has:document",
                "has:spreadsheet",
                "has:presentation",
                "has:youtube",
                "has:userlabels",
                "has:nouserlabels",
                "has:yellow-star",
                "is:chat",
                "in:archive",
                "label:^i")) {
            String[] parts = operator.split(":", 2);
            assertThat(QueryParser.parse(operator)).as(operator).isEqualTo(new Field(parts[0], parts[1]));
        }
    }
}
