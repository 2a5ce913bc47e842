package dev.grindstone.mail.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.Mailbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that no official client would send: each is refused in words, and changes nothing. */
class HostileTest {
    private final Mailbox mail = Mailbox.open(new Harbour());
    private final Client client = new Client(mail);

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void an_object_that_is_none_is_refused() {
        refused(client.post("messages/send", "{\"raw\":"), 400, "Invalid JSON payload received.");
        refused(client.post("messages/send", "[]"), 400, "Root element must be a message.");
        refused(client.post("messages/send", "{\"row\":\"\"}"), 400, "Unknown name \\\"row\\\": Cannot find field.");
        refused(client.post("drafts", "{\"message\":{\"body\":1}}"), 400, "Unknown name \\\"body\\\" at 'message'");
        refused(client.post("messages/batchModify", "{\"ids\":\"x\"}"), 400, "Invalid value at 'ids'");
        refused(client.post("messages/batchModify", "{\"ids\":[]}"), 400, "No message ids specified!");
    }

    @Test
    void a_message_that_is_none_is_refused() {
        refused(client.post("messages/send", "{}"), 400, "'raw' RFC822 payload message string or uploading");
        refused(client.post("messages/send", "{\"raw\":\"a*b\"}"), 400, "Base64 decoding failed");
        refused(send(Map.of("Subject", "x")), 400, "Recipient address required");
        refused(send(Map.of("To", "ben", "Subject", "x")), 400, "Invalid To header");
        assertThat(mail.value("SELECT count(*) FROM mail.message WHERE subject = 'x'"))
                .isEqualTo("0");
    }

    @Test
    void an_id_that_is_none_is_refused_and_one_that_is_unknown_not_found() {
        refused(client.get("messages/xyz"), 400, "Invalid id value");
        refused(client.get("messages/1234567890abcdef"), 404, "Requested entity was not found.");
        refused(client.get("threads/ffffffffffffffff"), 404, "\"reason\" : \"notFound\"");
        refused(client.get("drafts/77"), 400, "Invalid id value");
        refused(client.get("drafts/r-77"), 404, "NOT_FOUND");
        refused(client.get("labels/Label_99999999999999999999"), 404, "NOT_FOUND");
        refused(client.get("nothing"), 404, "NOT_FOUND");
        refused(client.get("messages?pageToken=soon"), 400, "Invalid pageToken");
        refused(client.get("messages?maxResults=many"), 400, "max_results");
        refused(client.get("messages?labelIds=NOWHERE"), 400, "Invalid label: NOWHERE");
        refused(client.get("messages?fields=id("), 400, "Invalid field selection id(");
        refused(client.get("history"), 400, "start_history_id");
        refused(client.get("history?startHistoryId=999999"), 404, "NOT_FOUND");
    }

    @Test
    void labels_that_nobody_can_give_are_refused() {
        String id = String.format("%016x", Long.parseLong(mail.value("SELECT min(id) FROM mail.message")));
        String path = "messages/" + id + "/modify";
        refused(client.post(path, "{}"), 400, "No label add or removes specified");
        refused(client.post(path, "{\"addLabelIds\":[\"SENT\"]}"), 400, "Invalid label: SENT");
        refused(client.post(path, "{\"addLabelIds\":[\"STARRED\",\"Label_7\"]}"), 400, "Invalid label: Label_7");
        refused(client.post("labels", "{\"name\":\"inbox\"}"), 400, "Invalid label name");
        refused(client.post("labels", "{\"name\":\"travel\"}"), 409, "Label name exists or conflicts");
        refused(
                client.post(
                        "labels",
                        "{\"name\":\"New\",\"color\":{\"textColor\":\"#ffffff\",\"backgroundColor\":\"#123456\"}}"),
                400,
                "not on the allowed color palette");
        assertThat(mail.value("SELECT count(*) FROM mail.label WHERE name = 'New'"))
                .isEqualTo("0");
        assertThat(mail.value("SELECT count(*) FROM mail.message WHERE is_starred"))
                .isEqualTo("2");
    }

    @Test
    void what_is_too_large_is_refused() {
        byte[] huge = new byte[36 * 1024 * 1024];
        refused(
                client.send("POST", "/upload/gmail/v1/users/me/messages/send?uploadType=media", huge),
                413,
                "exceeds the limit");
        String head = """
                To: ben@harbour.example
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=a.pdf

                """;
        byte[] large = (head + "x".repeat(26 * 1024 * 1024)).getBytes(StandardCharsets.US_ASCII);
        refused(
                client.send("POST", "/upload/gmail/v1/users/me/messages/send?uploadType=media", large),
                413,
                "a message takes at most 26214400");
    }

    @Test
    void bodies_may_be_packed_and_messages_come_in_three_kinds_of_upload() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"name\":\"Packed\"}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(client.send("POST", "/gmail/v1/users/me/labels", packed.toByteArray(), "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
        refused(client.send("POST", "/gmail/v1/users/me/labels", "{}", "Content-Encoding", "gzip"), 400, "not gzip");
        String upload = "/upload/gmail/v1/users/me/drafts?uploadType=";
        String source = "To: ben@harbour.example\r\nSubject: Up\r\n\r\nWords\r\n";
        assertThat(client.send("POST", upload + "media", source).body()).contains("\"DRAFT\"");
        String two = "--q\r\nContent-Type: application/json\r\n\r\n{\"message\":{}}\r\n--q\r\n"
                + "Content-Type: message/rfc822\r\n\r\n" + source + "\r\n--q--";
        assertThat(client.send("POST", upload + "multipart", two, "Content-Type", "multipart/related; boundary=q")
                        .body())
                .contains("\"DRAFT\"");
        String location = client.send("POST", upload + "resumable", "")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("http://[^/]*", "");
        HttpResponse<String> half =
                client.send("PUT", location, source.substring(0, 10), "Content-Range", "bytes 0-9/*");
        assertThat(half.statusCode()).isEqualTo(308);
        assertThat(half.headers().firstValue("Range")).hasValue("bytes=0-9");
        assertThat(client.send("PUT", location, "", "Content-Range", "bytes */" + source.length())
                        .statusCode())
                .isEqualTo(308);
        String rest = "bytes 10-" + (source.length() - 1) + "/" + source.length();
        assertThat(client.send("PUT", location, source.substring(10), "Content-Range", rest)
                        .body())
                .contains("\"DRAFT\"");
        refused(client.send("PUT", location, "x"), 404, "NOT_FOUND");
        assertThat(mail.value("SELECT count(*) FROM mail.message WHERE subject = 'Up' AND body_text = 'Words'"))
                .isEqualTo("3");
    }

    @Test
    void the_list_of_what_there_is_names_this_server() {
        HttpResponse<String> document = client.send("GET", "/$discovery/rest?version=v1", "");

        assertThat(document.body())
                .contains(
                        "\"batchPath\" : \"batch\"",
                        "gmail.users.messages.attachments.get",
                        "\"rootUrl\" : \"http://127");
    }

    private HttpResponse<String> send(Map<String, String> headers) {
        return client.post("messages/send", "{\"raw\":\"" + Client.raw(headers, "x") + "\"}");
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(answer.body()).contains("\"code\" : " + status, words);
    }
}
