package dev.grindstone.mail.wire.smtp;

import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.auth.UsernameAuthentication;
import dev.grindstone.mail.wire.account.Account;
import dev.grindstone.mail.wire.account.Accounts;
import java.util.Optional;

/** Knows who signed in on a connection. */
final class Senders {
    private final Accounts accounts;

    Senders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who signed in; a wrong password leaves a name behind, and signs nobody in. */
    Optional<Account> of(SmtpConnection client, SmtpState state) {
        return client.isAuthenticated()
                        && state.getMessage().getAuthenticationState() instanceof UsernameAuthentication signedIn
                ? accounts.find(signedIn.getUsername())
                : Optional.empty();
    }

    /** The person of an address, without a sign-in. */
    Optional<Account> named(String address) {
        return accounts.find(address);
    }
}
