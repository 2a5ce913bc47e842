package com.icegreen.greenmail.store;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.function.Supplier;

/**
 * A message whose source is made when somebody asks for it, not before: a program that wants the flags of a whole folder
 * has no source written.
 *
 * <p>It lives in the library's package because the constructor of the library's own message is visible there only.
 */
public final class LazyMessage extends StoredMessage {
    private static final MimeMessage NOTHING = parse("\r\n".getBytes(StandardCharsets.US_ASCII));

    private final Date received;
    private final Flags flags;
    private final Supplier<byte[]> source;
    private UidAwareMimeMessage mime;
    private MailMessageAttributes attributes;
    private int number;

    /** @param source asked at most once */
    public LazyMessage(long uid, Date received, Flags flags, Supplier<byte[]> source) {
        // Without a date it spells none, which takes longer than all else here.
        super(NOTHING, null, uid);
        this.received = received;
        this.flags = flags;
        this.source = source;
    }

    @Override
    public Date getReceivedDate() {
        return received;
    }

    @Override
    public MimeMessage getMimeMessage() {
        if (mime == null) {
            mime = aware(parse(source.get()));
        }
        return mime;
    }

    /** The message without its words, for a search that asks for marks and numbers only. */
    public MimeMessage withoutWords() {
        return aware(NOTHING);
    }

    @Override
    public MailMessageAttributes getAttributes() {
        if (attributes == null) {
            try {
                attributes = new SimpleMessageAttributes(getMimeMessage(), getReceivedDate());
            } catch (MessagingException e) {
                throw new IllegalStateException("Message " + getUid() + " has a source that cannot be read", e);
            }
        }
        return attributes;
    }

    @Override
    public Flags getFlags() {
        return new Flags(flags);
    }

    @Override
    public boolean isSet(Flags.Flag flag) {
        return flags.contains(flag);
    }

    @Override
    public void setFlag(Flags.Flag flag, boolean value) {
        setFlags(new Flags(flag), value);
    }

    @Override
    public void setFlags(Flags changed, boolean value) {
        if (value) {
            flags.add(changed);
        } else {
            flags.remove(changed);
        }
    }

    @Override
    public void updateMessageNumber(int messageNumber) {
        number = messageNumber;
    }

    private UidAwareMimeMessage aware(MimeMessage message) {
        try {
            UidAwareMimeMessage aware = new UidAwareMimeMessage(message, getUid(), getReceivedDate());
            aware.setFlags(flags, true);
            aware.updateMessageNumber(number);
            return aware;
        } catch (MessagingException e) {
            throw new IllegalStateException("Message " + getUid() + " has a source that cannot be read", e);
        }
    }

    private static MimeMessage parse(byte[] source) {
        try {
            return new MimeMessage((Session) null, new ByteArrayInputStream(source));
        } catch (MessagingException e) {
            throw new IllegalStateException("A source cannot be read: " + e.getMessage(), e);
        }
    }
}
