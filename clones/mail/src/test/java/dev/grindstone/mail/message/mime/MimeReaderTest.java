package dev.grindstone.mail.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.mail.message.Address;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MimeReaderTest {
    @Test
    void encoded_words_and_folded_lines_are_read() {
        Incoming message = read("""
                Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?= aus
                  =?ISO-8859-1?B?S/ZsbiA=?=
                From: =?utf-8?B?SsO8cmdlbiwgR21iSA==?= <j@x.example>
                To: "Last, First" <a@x.example>,
                 b@x.example
                References: <1@x>
                 <2@x>
                In-Reply-To: <2@x>

                Hello
                """);

        assertThat(message.subject()).isEqualTo("Grüße aus Köln");
        assertThat(message.from()).isEqualTo(new Address("Jürgen, GmbH", "j@x.example"));
        assertThat(message.to())
                .containsExactly(new Address("Last, First", "a@x.example"), new Address("", "b@x.example"));
        assertThat(message.references()).containsExactly("<1@x>", "<2@x>");
        assertThat(message.text()).isEqualTo("Hello");
        assertThat(message.html()).isNull();
    }

    @Test
    void letters_are_read_in_the_set_they_name_or_the_likeliest() {
        Charset western = StandardCharsets.ISO_8859_1;
        assertThat(MimeReader.read("Content-Type: text/plain; charset=iso-8859-1\r\n\r\ncafé".getBytes(western))
                        .text())
                .isEqualTo("café");
        assertThat(MimeReader.read("Subject: né\r\nContent-Type: text/plain; charset=nonsense\r\n\r\ncafé"
                                .getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("café");
        assertThat(MimeReader.read("Subject: né\r\n\r\ncafé".getBytes(western)).text())
                .isEqualTo("café");
        assertThat(MimeReader.read("Subject: né\r\n\r\nx".getBytes(StandardCharsets.UTF_8))
                        .subject())
                .isEqualTo("né");
        assertThat(read("Content-Transfer-Encoding: quoted-printable\r\n\r\na=20b=\r\nc=C3=A9")
                        .text())
                .isEqualTo("a bcé");
    }

    @Test
    void nested_parts_give_words_files_and_images_by_their_names() {
        Incoming message = read("""
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                words
                --a
                Content-Type: text/html

                <p>words <img src="cid:logo@x"></p>
                --a--
                --r
                Content-Type: image/png; name=logo.png
                Content-ID: <logo@x>
                Content-Disposition: inline
                Content-Transfer-Encoding: base64

                AAEC
                --r--
                --m
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''%C3%BCber.pdf

                PDF
                --m
                Content-Type: message/rfc822

                Subject: inner

                inner words
                --m--
                """);

        assertThat(message.text()).isEqualTo("words");
        assertThat(message.html()).isEqualTo("<p>words <img src=\"cid:logo.png\"></p>");
        assertThat(message.files().stream().map(file -> file.get("name") + " " + file.get("type")))
                .containsExactly(
                        "logo.png image/png", "über.pdf application/pdf", "forwarded message.eml message/rfc822");
        assertThat((byte[]) message.files().get(0).get("bytes")).containsExactly(0, 1, 2);
    }

    @Test
    void broken_messages_are_read_as_well_as_can_be() {
        assertThat(read("").text()).isEmpty();
        assertThat(read("no header at all, just words").text()).isNotNull();
        assertThat(read("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nnever closed")
                        .text())
                .isEqualTo("never closed");
        assertThat(read("Content-Type: multipart/mixed\r\n\r\nno boundary").files())
                .isEmpty();
        assertThat(read("To: <<>>, ,;@\r\nDate: yesterday\r\nContent-Type: /;;=\r\n\r\nx")
                        .date())
                .isNull();
        assertThat(read("Content-Transfer-Encoding: base64\r\n\r\n!!!not base64###")
                        .text())
                .isNotNull();
    }

    private static Incoming read(String source) {
        return MimeReader.read(source.replaceAll("(?<!\r)\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
