package dev.grindstone.mail.wire.account;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.internet.MimeMessage;

/** A person as the library knows its users. Nothing is delivered, created or deleted through it. */
public record Guest(Account account, String login) implements GreenMailUser {
    /** What stands for the mailbox in the library's names of folders. */
    static final String MAILBOX = "own";

    @Override
    public String getEmail() {
        return account.person().email();
    }

    @Override
    public String getLogin() {
        return login;
    }

    @Override
    public String getPassword() {
        return account.person().password();
    }

    @Override
    public String getQualifiedMailboxName() {
        return MAILBOX;
    }

    @Override
    public void authenticate(String password) throws UserException {
        if (!getPassword().equals(password)) {
            throw new UserException("Wrong password for " + login);
        }
    }

    @Override
    public void deliver(MovingMessage message) {
        throw new UnsupportedOperationException("Mail comes by commands");
    }

    @Override
    public void deliver(MimeMessage message) {
        throw new UnsupportedOperationException("Mail comes by commands");
    }

    @Override
    public void create() {
        throw new UnsupportedOperationException("People are made by the world");
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException("People are made by the world");
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("People are made by the world");
    }
}
