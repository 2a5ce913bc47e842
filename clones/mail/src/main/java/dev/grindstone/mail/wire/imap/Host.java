package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.imap.ImapConstants;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.InMemoryStore;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.Store;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import dev.grindstone.mail.mailbox.Brand;
import dev.grindstone.mail.wire.account.Guest;
import dev.grindstone.mail.wire.imap.Folder.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folders of everybody, read from the worlds; labels can be made, renamed and deleted. */
final class Host implements ImapHostManager {
    private final Brand brand;
    private final Store nothing = new InMemoryStore();

    Host(Brand brand) {
        this.brand = brand;
        nothing.setQuotaSupported(false);
    }

    @Override
    public @Nullable MailFolder getFolder(GreenMailUser user, String name) {
        Shelf shelf = shelf(user);
        return shelf.find(Names.plain(name)).map(folder -> open(shelf, folder)).orElse(null);
    }

    @Override
    public @Nullable MailFolder getFolder(GreenMailUser user, String name, boolean mustExist) throws FolderException {
        if (name.isEmpty()) {
            // What a program asks for that wants to know what stands between the levels.
            return open(shelf(user), new Folder(Kind.ROOT, ""));
        }
        MailFolder folder = getFolder(user, name);
        if (folder == null && mustExist) {
            throw new FolderException("There is no folder '" + Names.plain(name) + "'");
        }
        return folder;
    }

    @Override
    public @Nullable MailFolder getInbox(GreenMailUser user) {
        return getFolder(user, ImapConstants.INBOX_NAME);
    }

    @Override
    public Collection<MailFolder> listMailboxes(GreenMailUser user, String pattern) {
        Shelf shelf = shelf(user);
        String plain = Names.plain(pattern);
        return shelf.folders().stream()
                .filter(folder -> Names.fits(folder.name(), plain))
                .map(folder -> open(shelf, folder))
                .toList();
    }

    /** Everything: a mailbox has no folders that a program should not show. */
    @Override
    public Collection<MailFolder> listSubscribedMailboxes(GreenMailUser user, String pattern) {
        return listMailboxes(user, pattern);
    }

    @Override
    public void subscribe(GreenMailUser user, String name) throws FolderException {
        getFolder(user, name, true);
    }

    @Override
    public void unsubscribe(GreenMailUser user, String name) throws FolderException {
        getFolder(user, name, true);
    }

    @Override
    public MailFolder createMailbox(GreenMailUser user, String name) throws FolderException {
        Shelf shelf = shelf(user);
        String plain = free(shelf, Names.plain(name));
        shelf.account().run("mail.label", Map.of("name", plain));
        return open(shelf, new Folder(Kind.LABEL, plain));
    }

    @Override
    public void deleteMailbox(GreenMailUser user, String name) throws FolderException {
        Shelf shelf = shelf(user);
        shelf.account().run("mail.deleteLabel", Map.of("label", shelf.labelId(label(shelf, name)), "below", false));
    }

    @Override
    public void renameMailbox(GreenMailUser user, String before, String after) throws FolderException {
        Shelf shelf = shelf(user);
        long label = shelf.labelId(label(shelf, before));
        shelf.account().run("mail.updateLabel", Map.of("label", label, "name", free(shelf, Names.plain(after))));
    }

    private static Folder label(Shelf shelf, String name) throws FolderException {
        Optional<Folder> folder = shelf.find(Names.plain(name));
        if (folder.isEmpty() || folder.get().kind() != Kind.LABEL) {
            throw new FolderException(
                    "'" + Names.plain(name) + "' is " + (folder.isEmpty() ? "no folder" : "a folder that stays"));
        }
        return folder.get();
    }

    private static String free(Shelf shelf, String name) throws FolderException {
        if (name.isBlank() || shelf.isReserved(name) || shelf.find(name).isPresent()) {
            throw new FolderException("[ALREADYEXISTS] '" + name + "' cannot be a new folder: choose another name");
        }
        return name;
    }

    private Shelf shelf(GreenMailUser user) {
        return new Shelf(((Guest) user).account(), brand);
    }

    private static MailFolder open(Shelf shelf, Folder folder) {
        return new OpenFolder(new Sight(shelf, folder));
    }

    @Override
    public char getHierarchyDelimiter() {
        return '/';
    }

    @Override
    public Store getStore() {
        return nothing;
    }

    @Override
    public List<StoredMessage> getAllMessages() {
        return List.of();
    }

    @Override
    public void createPrivateMailAccount(GreenMailUser user) {
        throw new UnsupportedOperationException("People are made by the world");
    }

    @Override
    public void deletePrivateMailAccount(GreenMailUser user) {
        throw new UnsupportedOperationException("People are made by the world");
    }
}
