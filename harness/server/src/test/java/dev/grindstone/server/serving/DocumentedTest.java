package dev.grindstone.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.server.Json;
import org.junit.jupiter.api.Test;

class DocumentedTest {

    private static final Documented DOCUMENT = new Documented(Json.MAPPER.readTree("""
            {"paths": {"/wish": {"get": {"responses": {
              "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wish"}}}},
              "204": {"description": "No wish."}
            }}}},
            "components": {"schemas": {"Wish": {
              "type": "object",
              "properties": {"name": {"type": "string"}},
              "required": ["name"],
              "additionalProperties": false
            }}}}
            """));

    @Test
    void an_answer_that_is_as_documented_is_no_matter_of_complaint() {
        assertThat(complaint(200, "application/json", "{\"name\":\"peace\"}")).isEmpty();
        assertThat(complaint(204, "", "")).isEmpty();
    }

    @Test
    void each_thing_that_is_not_as_documented_is_told() {
        assertThat(complaint(404, "application/json", "{}")).isEqualTo("the status is not in the document");
        assertThat(complaint(200, "text/html", "{\"name\":\"peace\"}"))
                .isEqualTo("the media type 'text/html' is not in the document");
        assertThat(complaint(200, "application/json", "{}")).contains("'name'");
        assertThat(complaint(200, "application/json", "{\"name\":7}")).contains("integer", "string");
        assertThat(complaint(200, "application/json", "{\"name\":\"peace\",\"age\":7}"))
                .contains("'age'");
        assertThat(complaint(204, "application/json", "{}")).isEqualTo("a body is not in the document");
    }

    @Test
    void a_defect_and_what_only_the_server_understands_are_told() {
        assertThat(complaint(500, "application/json", "{}")).isEqualTo("a defect");
        for (String insides :
                new String[] {"at dev.grindstone.server.Json.line(Json.java:30)", "java.lang.NullPointerException: text"
                }) {
            assertThat(complaint(200, "application/json", "{\"name\":\"" + insides + "\"}"))
                    .isEqualTo("the body tells of the server's insides");
        }
    }

    private static String complaint(int status, String mediaType, String body) {
        return DOCUMENT.hold("GET", "/wish", status, mediaType, body).complaint();
    }
}
