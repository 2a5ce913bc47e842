package dev.grindstone.mail.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grindstone.kit.web.PortInUseException;
import dev.grindstone.mail.mailbox.Brand;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger's SMTP client, unchanged, and the same spoken by hand. */
class SmtpTest {
    private PostRoom room;

    @BeforeEach
    void open() {
        room = new PostRoom();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_sent_message_lies_in_sent_and_in_the_inbox_of_who_gets_it() throws MessagingException {
        room.send(withFile("Tide tables"), PostRoom.NORA, "lantern");

        assertThat(room.sql("SELECT owner_id || ' ' || kind || ' ' || folder || ' ' || from_name FROM mail.message"
                        + " WHERE subject = 'Tide tables' ORDER BY owner_id"))
                .containsExactly("1 sent archive Nora Lindqvist", "2 received inbox Nora Lindqvist");
        assertThat(room.sql(
                        "SELECT name || ' ' || size_bytes FROM mail.attachment WHERE name = 'tides.csv' ORDER BY id"))
                .containsExactly("tides.csv 11", "tides.csv 11");
        assertThat(room.sql("SELECT DISTINCT message_id FROM mail.message WHERE subject = 'Tide tables'"))
                .hasSize(1);
    }

    @Test
    void who_gets_it_is_what_the_envelope_says() throws MessagingException {
        MimeMessage message = room.letter(PostRoom.NORA, PostRoom.BEN, "Not for Ben");
        message.setText("x");
        message.saveChanges();
        try (Transport transport = room.session().getTransport()) {
            transport.connect(PostRoom.NORA, "lantern");
            transport.sendMessage(message, new Address[] {new InternetAddress("someone@far.example")});
        }

        assertThat(room.sql("SELECT kind FROM mail.message WHERE subject = 'Not for Ben'"))
                .containsExactly("sent");
    }

    @Test
    void a_program_that_waits_hears_of_new_mail() throws Exception {
        try (Store store = room.nora()) {
            IMAPFolder inbox = (IMAPFolder) PostRoom.open(store, "INBOX");
            CountDownLatch heard = new CountDownLatch(1);
            inbox.addMessageCountListener(new MessageCountAdapter() {
                @Override
                public void messagesAdded(MessageCountEvent event) {
                    heard.countDown();
                }
            });
            Thread waiting = new Thread(() -> {
                try {
                    inbox.idle(true);
                } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                }
            });
            waiting.start();
            MimeMessage message = room.letter("ben@harbour.example", PostRoom.NORA, "Are you there?");
            message.setText("Hello");

            room.send(message, PostRoom.BEN, "anchor");

            assertThat(heard.await(10, TimeUnit.SECONDS)).isTrue();
            waiting.join(10_000);
            assertThat(inbox.getMessage(inbox.getMessageCount()).getSubject()).isEqualTo("Are you there?");
        }
    }

    @Test
    void a_copy_that_a_program_puts_into_sent_is_the_one_that_is_there() throws MessagingException {
        MimeMessage message = withFile("Only once");
        room.send(message, PostRoom.NORA, "lantern");
        try (Store store = room.nora()) {
            Folder sent = PostRoom.open(store, "[Pigeon]/Sent Mail");
            sent.appendMessages(new MimeMessage[] {message});
        }

        assertThat(room.sql("SELECT id FROM mail.message WHERE subject = 'Only once' AND owner_id = 1"))
                .hasSize(1);
    }

    @Test
    void an_answer_goes_on_in_the_conversation() throws MessagingException {
        String asked = room.sql("SELECT message_id FROM mail.message WHERE subject = 'Lunch on Friday?'")
                .get(0);
        MimeMessage answer = room.letter(PostRoom.NORA, "anna@reyes-marine.example", "Re: Lunch on Friday?");
        answer.setHeader("In-Reply-To", asked);
        answer.setText("Yes, twelve.");

        room.send(answer, PostRoom.NORA, "lantern");

        assertThat(room.sql("SELECT DISTINCT thread_id FROM mail.message WHERE subject LIKE '%Lunch on Friday?'"))
                .hasSize(1);
    }

    @Test
    void mail_from_outside_comes_to_a_person_of_the_world_alone() throws IOException {
        assertThat(dialogue(
                        "EHLO far.example",
                        "MAIL FROM:<amy@far.example>",
                        "RCPT TO:<nora@harbour.example>",
                        "RCPT TO:<nobody@harbour.example>",
                        "RCPT TO:<x@elsewhere.example>",
                        "DATA",
                        "From: Amy <amy@far.example>\r\nTo: nora@harbour.example\r\nSubject: From afar\r\n\r\nHi.\r\n.",
                        "QUIT"))
                .anyMatch(line -> line.startsWith("250 2.1.5"))
                .anyMatch(line -> line.startsWith("550 5.1.1 <nobody@harbour.example>"))
                .anyMatch(line -> line.startsWith("550 5.7.1 Relaying denied"))
                .anyMatch(line -> line.startsWith("250 2.0.0"));
        assertThat(room.sql("SELECT owner_id || from_name || folder FROM mail.message WHERE subject = 'From afar'"))
                .containsExactly("1Amyinbox");
    }

    @Test
    void another_world_is_named_before_the_address() throws IOException {
        dialogue(
                "MAIL FROM:<amy@far.example>",
                "RCPT TO:<w7/nora@harbour.example>",
                "DATA",
                "From: amy@far.example\r\nSubject: To the seventh\r\n\r\nHi.\r\n.",
                "QUIT");

        assertThat(room.sql("SELECT id FROM mail.message WHERE subject = 'To the seventh'"))
                .isEmpty();
        int there = room.second()
                .<Integer>turn(world -> world.db("mail")
                        .fetch("SELECT id FROM mail.message WHERE subject = 'To the seventh'")
                        .size());
        assertThat(there).isOne();
    }

    @Test
    void nobody_sends_in_the_name_of_somebody_else() throws IOException {
        String wrong =
                Base64.getEncoder().encodeToString("\0nora@harbour.example\0lamp".getBytes(StandardCharsets.UTF_8));
        String right =
                Base64.getEncoder().encodeToString("\0nora@harbour.example\0lantern".getBytes(StandardCharsets.UTF_8));

        assertThat(dialogue(
                        "AUTH PLAIN " + wrong,
                        "MAIL FROM:<nora@harbour.example>",
                        "AUTH PLAIN !!!",
                        "AUTH PLAIN " + right,
                        "MAIL FROM:<ben@harbour.example>",
                        "MAIL FROM:<nora@harbour.example> SIZE=99999999",
                        "RCPT TO:<a@b.example>",
                        "MAIL FROM:<nora@harbour.example>",
                        "RCPT TO:<no address>",
                        "DATA",
                        "QUIT"))
                .anyMatch(line -> line.startsWith("535 5.7.8"))
                .anyMatch(line -> line.startsWith("530 5.7.0 Authentication required"))
                .anyMatch(line -> line.startsWith("501 5.5.2"))
                .anyMatch(line -> line.startsWith("235 2.7.0"))
                .anyMatch(line -> line.startsWith("553 5.7.1 <ben@harbour.example> is not yours"))
                .anyMatch(line -> line.startsWith("552 5.3.4"))
                .anyMatch(line -> line.startsWith("503 5.5.1 Say MAIL FROM first"))
                .anyMatch(line -> line.startsWith("553 5.1.3"))
                .anyMatch(line -> line.startsWith("503 5.5.1 Say MAIL FROM and RCPT TO first"));
        assertThatThrownBy(() -> room.send(withFile("Not hers"), PostRoom.NORA, "lamp"))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void a_broken_message_is_read_as_well_as_can_be() throws IOException {
        assertThat(dialogue(
                        "MAIL FROM:<amy@far.example>",
                        "RCPT TO:<nora@harbour.example>",
                        "DATA",
                        "Subject: =?utf-8?Q?half\r\nContent-Type: multipart/mixed; boundary=\r\n\r\nno parts\r\n.",
                        "RCPT TO:<nora@harbour.example>",
                        "QUIT"))
                .anyMatch(line -> line.startsWith("250 2.0.0"));
        assertThat(room.sql("SELECT from_email FROM mail.message WHERE subject LIKE '%half%'"))
                .containsExactly("amy@far.example");
    }

    @Test
    void the_same_session_leaves_the_same_state() throws MessagingException {
        String first = session(room);
        try (PostRoom again = new PostRoom()) {
            assertThat(session(again)).isEqualTo(first);
        }
    }

    @Test
    void a_port_in_use_says_so() {
        assertThatThrownBy(() -> Wire.imap(room.worlds(), Brand.PIGEON, room.imapPort(), 7070))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining("Port " + room.imapPort() + " is in use");
    }

    private static String session(PostRoom room) throws MessagingException {
        MimeMessage message = room.letter(PostRoom.NORA, PostRoom.BEN, "Same");
        message.setText("Same words");
        message.saveChanges();
        message.setHeader("Message-ID", "<same@harbour.example>");
        try (Store store = room.nora()) {
            IMAPFolder inbox = (IMAPFolder) PostRoom.open(store, "INBOX");
            inbox.setFlags(2, 4, new Flags(Flag.FLAGGED), true);
            inbox.moveMessages(inbox.getMessages(1, 2), store.getFolder("Travel"));
            inbox.appendMessages(new MimeMessage[] {message});
        }
        MimeMessage sent = room.letter(PostRoom.NORA, PostRoom.BEN, "Sent");
        sent.setText("Words");
        try (var transport = room.session().getTransport()) {
            transport.connect(PostRoom.NORA, "lantern");
            sent.saveChanges();
            sent.setHeader("Message-ID", "<sent@harbour.example>");
            transport.sendMessage(sent, sent.getAllRecipients());
        }
        return room.world().stateDigest();
    }

    private MimeMessage withFile(String subject) throws MessagingException {
        MimeMessage message = room.letter("Nora <nora@harbour.example>", PostRoom.BEN, subject);
        MimeBodyPart words = new MimeBodyPart();
        words.setText("The tables for March.");
        MimeBodyPart file = new MimeBodyPart();
        file.setText("time,height", "utf-8", "csv");
        file.setFileName("tides.csv");
        message.setContent(new MimeMultipart(words, file));
        return message;
    }

    /** Says lines one after the other; gives every line of the answers. */
    private List<String> dialogue(String... lines) throws IOException {
        List<String> heard = new ArrayList<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), room.smtpPort())) {
            socket.setSoTimeout(10_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = socket.getOutputStream();
            heard.add(String.valueOf(in.readLine()));
            for (String line : lines) {
                out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                String answer = String.valueOf(in.readLine());
                heard.add(answer);
                while (answer.matches("\\d{3}-.*")) {
                    answer = String.valueOf(in.readLine());
                    heard.add(answer);
                }
            }
        }
        return heard;
    }
}
