package dev.grindstone.mail.wire.account;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import org.jspecify.annotations.Nullable;

/** The people of all worlds as the library's users: nobody is ever made, the worlds are asked. */
public final class Guests extends UserManager {
    private final Accounts accounts;

    public Guests(ImapHostManager host, Accounts accounts) {
        super(host);
        this.accounts = accounts;
    }

    @Override
    public @Nullable GreenMailUser getUser(String login) {
        return accounts.find(login).map(account -> new Guest(account, login)).orElse(null);
    }

    @Override
    public @Nullable GreenMailUser getUserByEmail(String email) {
        return getUser(email);
    }

    @Override
    public boolean hasUser(String userId) {
        return getUser(userId) != null;
    }

    @Override
    public boolean test(@Nullable String userId, @Nullable String password) {
        return userId != null
                && password != null
                && accounts.find(userId, password).isPresent()
                && accounts.isReadable(userId);
    }
}
