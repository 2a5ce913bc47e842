package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.imap.ImapResponse;
import com.icegreen.greenmail.imap.ImapSession;
import com.icegreen.greenmail.imap.ImapSessionFolder;
import com.icegreen.greenmail.imap.ImapSessionState;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import org.jspecify.annotations.Nullable;

/** A client's session: the library's, but that it looks at the world whenever the client may be told something. */
final class Talk implements ImapSession {
    private final ImapSession session;
    private volatile @Nullable Sight sight;

    Talk(ImapSession session) {
        this.session = session;
    }

    /** Tells a client that waits what happened since it was told the last time. */
    void tellAtOnce() {
        Sight open = sight;
        if (open != null && open.isAwaited()) {
            open.tellGone();
            open.tellNew();
        }
    }

    @Override
    public void unsolicitedResponses(ImapResponse response) throws FolderException {
        unsolicitedResponses(response, false);
    }

    @Override
    public void unsolicitedResponses(ImapResponse response, boolean omitExpunged) throws FolderException {
        Sight open = sight;
        // What the command itself changed goes first; then what left; what came is counted after that.
        session.unsolicitedResponses(response, true);
        if (open != null && !omitExpunged) {
            open.tellGone();
            session.unsolicitedResponses(response, false);
        }
        if (open != null) {
            open.tellNew();
            session.unsolicitedResponses(response, omitExpunged);
        }
    }

    @Override
    public void setSelected(MailFolder folder, boolean readOnly) {
        sight = ((OpenFolder) folder).sight();
        session.setSelected(folder, readOnly);
    }

    @Override
    public void deselect() {
        sight = null;
        session.deselect();
    }

    @Override
    public void closeConnection() {
        session.closeConnection();
    }

    @Override
    public void closeConnection(String byeMessage) {
        session.closeConnection(byeMessage);
    }

    @Override
    public ImapHostManager getHost() {
        return session.getHost();
    }

    @Override
    public UserManager getUserManager() {
        return session.getUserManager();
    }

    @Override
    public String getClientIP() {
        return session.getClientIP();
    }

    @Override
    public ImapSessionState getState() {
        return session.getState();
    }

    @Override
    public void setAuthenticated(GreenMailUser user) {
        session.setAuthenticated(user);
    }

    @Override
    public GreenMailUser getUser() {
        return session.getUser();
    }

    @Override
    public ImapSessionFolder getSelected() {
        return session.getSelected();
    }
}
