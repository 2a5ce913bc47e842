package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.foedus.util.MsgRangeFilter;
import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.LazyMessage;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import dev.grindstone.mail.message.mime.ImportArguments;
import dev.grindstone.mail.wire.imap.Folder.Kind;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.SearchTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder as the library asks about it. */
final class OpenFolder implements MailFolder {
    private final Sight sight;
    private final Changes changes;

    OpenFolder(Sight sight) {
        this.sight = sight;
        this.changes = new Changes(sight.shelf().account());
    }

    Sight sight() {
        return sight;
    }

    // ---- what it is

    @Override
    public String getName() {
        return sight.folder().name();
    }

    @Override
    public String getFullName() {
        return Names.qualified(getName());
    }

    @Override
    public boolean isSelectable() {
        return sight.folder().kind() != Kind.ROOT;
    }

    @Override
    public Flags getAvailableFlags() {
        Flags flags = getPermanentFlags();
        flags.add(Flag.ANSWERED);
        flags.add(Flag.DRAFT);
        return flags;
    }

    @Override
    public Flags getPermanentFlags() {
        Flags flags = new Flags(Flag.SEEN);
        flags.add(Flag.FLAGGED);
        flags.add(Flag.DELETED);
        return flags;
    }

    /** Another one for every start image: a world keeps its numbers, also over a reset. */
    @Override
    public long getUidValidity() {
        String digest = sight.shelf().account().world().startDigest();
        return Long.parseLong(digest.replaceAll("[^0-9a-f]", "").substring(0, 7), 16) + 1;
    }

    @Override
    public long getUIDNext() {
        return sight.shelf().nextUid();
    }

    // ---- what lies in it

    @Override
    public int getMessageCount() {
        return sight.told().size();
    }

    @Override
    public int getRecentCount(boolean reset) {
        return 0;
    }

    @Override
    public int getUnseenCount() {
        return (int) sight.told().stream().filter(entry -> !entry.isRead()).count();
    }

    @Override
    public int getFirstUnseen() {
        List<Entry> told = sight.told();
        for (int i = 0; i < told.size(); i++) {
            if (!told.get(i).isRead()) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public long[] getMessageUids() {
        return sight.uids();
    }

    @Override
    public int getMsn(long uid) throws FolderException {
        return sight.number(uid);
    }

    @Override
    public @Nullable StoredMessage getMessage(long uid) {
        return sight.entry(uid).map(sight::message).orElse(null);
    }

    @Override
    public List<StoredMessage> getMessages() {
        return sight.told().stream().<StoredMessage>map(sight::message).toList();
    }

    @Override
    public List<StoredMessage> getMessages(MsgRangeFilter range) {
        return getMessages();
    }

    @Override
    public List<StoredMessage> getNonDeletedMessages() {
        return getMessages().stream()
                .filter(message -> !message.isSet(Flag.DELETED))
                .toList();
    }

    @Override
    public long[] search(SearchTerm wanted) {
        SearchTerm term = SearchTerms.meant(wanted);
        boolean marksOnly = SearchTerms.needNoWords(term);
        List<LazyMessage> messages = new ArrayList<>();
        for (Entry told : sight.told()) {
            LazyMessage message = sight.message(sight.entry(told.uid()).orElse(told));
            messages.add(message);
            message.updateMessageNumber(messages.size());
        }
        // One turn for all of them: each source would take one of its own.
        return sight.alone(() -> sight.shelf()
                .account()
                .world()
                .turn(world -> messages.stream()
                        .filter(message -> term.match(marksOnly ? message.withoutWords() : message.getMimeMessage()))
                        .mapToLong(LazyMessage::getUid)
                        .toArray()));
    }

    // ---- what a client does to it

    @Override
    public long appendMessage(MimeMessage message, Flags flags, Date date) {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        try {
            message.writeTo(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("The message cannot be read: " + e.getMessage(), e);
        }
        if (source.size() > ImportArguments.MOST_BYTES) {
            throw new IllegalArgumentException("[TOOBIG] The message has " + source.size() + " bytes, and at most "
                    + ImportArguments.MOST_BYTES + " are taken");
        }
        return changes.append(source.toByteArray(), flags, date.toInstant(), sight.folder());
    }

    @Override
    public long copyMessage(long uid, MailFolder to) throws FolderException {
        changes.copy(require(uid).id(), ((OpenFolder) to).sight.folder());
        return uid;
    }

    @Override
    public long moveMessage(long uid, MailFolder to) throws FolderException {
        changes.move(require(uid).id(), sight.folder(), ((OpenFolder) to).sight.folder());
        return uid;
    }

    @Override
    public void setFlags(Flags flags, boolean value, long uid, FolderListener silent, boolean addUid)
            throws FolderException {
        Entry entry = require(uid);
        if (flags.contains(Flag.SEEN) && entry.isRead() != value) {
            changes.read(entry.id(), value);
            entry = entry.read(value);
        }
        if (flags.contains(Flag.FLAGGED) && entry.isStarred() != value) {
            changes.starred(entry.id(), value);
            entry = entry.starred(value);
        }
        if (flags.contains(Flag.DELETED)) {
            sight.mark(uid, value);
        }
        tell(entry, uid, silent, addUid);
    }

    @Override
    public void replaceFlags(Flags flags, long uid, FolderListener silent, boolean addUid) throws FolderException {
        Flags off = getPermanentFlags();
        off.remove(flags);
        setFlags(
                off,
                false,
                uid,
                sight.listeners().isEmpty() ? silent : sight.listeners().get(0),
                addUid);
        setFlags(flags, true, uid, silent, addUid);
    }

    private void tell(Entry entry, long uid, FolderListener silent, boolean addUid) throws FolderException {
        int number = sight.number(uid);
        sight.changed(number, entry);
        Flags now = sight.flags(entry);
        sight.listeners().stream()
                .filter(listener -> listener != silent)
                .forEach(listener -> listener.flagsUpdated(number, now, addUid ? uid : null));
    }

    @Override
    public void expunge() {
        sight.takeMarked().forEach(entry -> changes.remove(entry.id(), sight.folder()));
    }

    @Override
    public void expunge(IdRange[] ranges) {
        for (Entry entry : sight.takeMarked()) {
            if (Arrays.stream(ranges).anyMatch(range -> range.includes(entry.uid()))) {
                changes.remove(entry.id(), sight.folder());
            } else {
                sight.mark(entry.uid(), true);
            }
        }
    }

    @Override
    public void deleteAllMessages() {
        throw new UnsupportedOperationException("Folders are emptied message by message");
    }

    @Override
    public void store(MovingMessage mail) {
        throw new UnsupportedOperationException("Mail comes by commands");
    }

    @Override
    public void store(MimeMessage mail) {
        throw new UnsupportedOperationException("Mail comes by commands");
    }

    // ---- who is told

    @Override
    public void addListener(FolderListener listener) {
        sight.listeners().add(listener);
    }

    @Override
    public void removeListener(FolderListener listener) {
        sight.listeners().remove(listener);
    }

    @Override
    public void signalDeletion() {
        sight.listeners().forEach(FolderListener::mailboxDeleted);
    }

    private Entry require(long uid) throws FolderException {
        return sight.entry(uid)
                .orElseThrow(() -> new FolderException("There is no message " + uid + " in " + getName()));
    }
}
