package dev.grindstone.mail.wire;

import dev.grindstone.kit.people.Person;
import dev.grindstone.kit.time.TimeMode;
import dev.grindstone.kit.world.World;
import dev.grindstone.kit.world.WorldBuilder;
import dev.grindstone.kit.world.Worlds;
import dev.grindstone.mail.Harbour;
import dev.grindstone.mail.MailClone;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.snapshot.Image;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The harbour's world as a mail program reaches it: the default one, and a second one by its name. */
final class PostRoom implements AutoCloseable {
    static final String NORA = "nora@harbour.example";
    static final String BEN = "ben@harbour.example";

    private static final MailClone CLONE = new MailClone();
    private static final Image IMAGE = WorldBuilder.build(new Harbour(), 1, List.of(CLONE));

    private final Worlds worlds = new Worlds(List.of(CLONE));
    private final World world = worlds.create(Worlds.DEFAULT, IMAGE, TimeMode.STEPPED);
    private final World second = worlds.create("w7", IMAGE, TimeMode.STEPPED);
    private final Wire smtp = Wire.smtp(worlds, Brand.PIGEON, 0, 7070);
    private final Wire imap = Wire.imap(worlds, Brand.PIGEON, 0, 7070);

    World world() {
        return world;
    }

    World second() {
        return second;
    }

    Worlds worlds() {
        return worlds;
    }

    int smtpPort() {
        return smtp.port();
    }

    int imapPort() {
        return imap.port();
    }

    Session session() {
        Properties settings = new Properties();
        settings.put("mail.store.protocol", "imap");
        settings.put("mail.imap.host", "127.0.0.1");
        settings.put("mail.imap.port", String.valueOf(imap.port()));
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(smtp.port()));
        settings.put("mail.smtp.auth", "true");
        settings.put("mail.smtp.localhost", "localhost");
        settings.put("mail.imap.timeout", "10000");
        settings.put("mail.smtp.timeout", "10000");
        return Session.getInstance(settings);
    }

    Store signIn(String user, String password) throws MessagingException {
        Store store = session().getStore();
        store.connect(user, password);
        return store;
    }

    Store nora() throws MessagingException {
        return signIn(NORA, "lantern");
    }

    /** A folder of a store, open for writing. */
    static Folder open(Store store, String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    MimeMessage letter(String from, String to, String subject) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(from));
        message.setRecipients(MimeMessage.RecipientType.TO, to);
        message.setSubject(subject);
        return message;
    }

    void send(MimeMessage message, String user, String password) throws MessagingException {
        message.saveChanges();
        try (Transport transport = message.getSession().getTransport()) {
            transport.connect(user, password);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /** The first column of a query over the default world, as text. */
    List<String> sql(String query) {
        return world.turn(open -> open.db("mail").fetch(query).stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList());
    }

    /** Carries out a command as Nora. */
    void run(String command, Map<String, ?> args) {
        world.run(open -> open.run(command, nora(open), args));
    }

    private static Person nora(World open) {
        return open.people().byEmail(NORA).orElseThrow();
    }

    @Override
    public void close() {
        smtp.close();
        imap.close();
        worlds.close();
    }
}
