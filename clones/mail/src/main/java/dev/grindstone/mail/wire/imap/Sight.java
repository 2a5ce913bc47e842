package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.imap.ImapSessionFolder;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.LazyMessage;
import jakarta.mail.Flags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/*
 * IMAP numbers the messages of a folder from 1, and a client counts along: it may be told of a message that left only at
 * certain moments, and until then the numbers stand. The world moves on in between. So a sight remembers what its client
 * was told (never what a message is), and compares that with the world's present when it may speak.
 */
/** One folder as one connection sees it: what its client was told, and what it marked for removal. */
final class Sight {
    private static final int AHEAD = 100;

    private final Shelf shelf;
    private final Folder folder;
    private final List<FolderListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Entry> told;
    private final Set<Long> marked = new HashSet<>();
    private Map<Long, Entry> present = new HashMap<>();
    private long version = -1;
    private long[] uids = {};
    private final Map<Long, byte[]> ahead = new HashMap<>();
    private long aheadVersion = -1;
    private int lastRead = -1;

    Sight(Shelf shelf, Folder folder) {
        this.shelf = shelf;
        this.folder = folder;
        this.told = new ArrayList<>(look().values().stream()
                .sorted(Comparator.comparingLong(Entry::uid))
                .toList());
    }

    Shelf shelf() {
        return shelf;
    }

    Folder folder() {
        return folder;
    }

    List<FolderListener> listeners() {
        return listeners;
    }

    synchronized List<Entry> told() {
        return List.copyOf(told);
    }

    /** The unique ids of what was told, by number; asked for once a message, so it is the same array each time. */
    synchronized long[] uids() {
        if (uids.length != told.size()) {
            uids = told.stream().mapToLong(Entry::uid).toArray();
        }
        return uids;
    }

    synchronized int number(long uid) throws FolderException {
        long[] all = uids();
        for (int i = 0; i < all.length; i++) {
            if (all[i] == uid) {
                return i + 1;
            }
        }
        throw new FolderException("There is no message " + uid + " in " + folder.name());
    }

    synchronized Optional<Entry> entry(long uid) {
        Entry now = look().get(uid);
        return now == null ? told.stream().filter(entry -> entry.uid() == uid).findFirst() : Optional.of(now);
    }

    /** The message as the library takes it, with its marks of this moment. */
    LazyMessage message(Entry entry) {
        return new LazyMessage(entry.uid(), Date.from(entry.at()), flags(entry), () -> source(entry));
    }

    /** Does work that takes a turn of the world and looks here in it; always in this order, or two would wait for each other. */
    synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /** The source of a message; who reads one after the other has the next ones read along. */
    private synchronized byte[] source(Entry entry) {
        long now = shelf.account().world().version();
        if (now != aheadVersion) {
            ahead.clear();
            aheadVersion = now;
        }
        byte[] ready = ahead.remove(entry.id());
        if (ready != null) {
            return ready;
        }
        long[] all = uids();
        int place = Arrays.binarySearch(all, entry.uid());
        List<Long> wanted = place < 0
                ? List.of(entry.id())
                : told.subList(place, Math.min(told.size(), place + (place == lastRead + 1 ? AHEAD : 1))).stream()
                        .map(Entry::id)
                        .toList();
        lastRead = place < 0 ? place - 1 : place + wanted.size() - 1;
        ahead.clear();
        ahead.putAll(shelf.sources(wanted));
        byte[] source = ahead.remove(entry.id());
        return source == null ? Shelf.GONE.clone() : source;
    }

    synchronized Flags flags(Entry entry) {
        Flags flags = entry.flags();
        if (marked.contains(entry.uid())) {
            flags.add(Flags.Flag.DELETED);
        }
        return flags;
    }

    /** Notes what the client itself changed, so that it is not told again. */
    synchronized void changed(int number, Entry entry) {
        told.set(number - 1, entry);
    }

    synchronized void mark(long uid, boolean removal) {
        if (removal) {
            marked.add(uid);
        } else {
            marked.remove(uid);
        }
    }

    /** Takes the marks for removal. */
    synchronized List<Entry> takeMarked() {
        List<Entry> taken =
                told.stream().filter(entry -> marked.contains(entry.uid())).toList();
        marked.clear();
        return taken;
    }

    /** Tells what left. */
    synchronized void tellGone() {
        Map<Long, Entry> now = look();
        for (int i = told.size() - 1; i >= 0; i--) {
            if (!now.containsKey(told.get(i).uid())) {
                marked.remove(told.remove(i).uid());
                uids = new long[] {};
                int number = i + 1;
                hearers().forEach(hearer -> hearer.expunged(number));
            }
        }
    }

    /** Tells what changed and what came. */
    synchronized void tellNew() {
        Map<Long, Entry> now = new HashMap<>(look());
        for (int i = 0; i < told.size(); i++) {
            Entry before = told.get(i);
            Entry after = now.remove(before.uid());
            if (after != null && !after.flags().equals(before.flags())) {
                told.set(i, after);
                int number = i + 1;
                hearers().forEach(hearer -> hearer.flagsUpdated(number, flags(after), after.uid()));
            }
        }
        if (!now.isEmpty()) {
            now.values().stream().sorted(Comparator.comparingLong(Entry::uid)).forEach(told::add);
            hearers().forEach(hearer -> hearer.added(told.size()));
        }
    }

    /** Whether somebody waits to be told at once. */
    boolean isAwaited() {
        return listeners.stream().anyMatch(listener -> !(listener instanceof ImapSessionFolder));
    }

    /** Who is told: a client that waits hears it at once, and must not hear it again afterwards. */
    private List<FolderListener> hearers() {
        List<FolderListener> waiting = listeners.stream()
                .filter(listener -> !(listener instanceof ImapSessionFolder))
                .toList();
        return waiting.isEmpty() ? listeners : waiting;
    }

    private synchronized Map<Long, Entry> look() {
        long now = shelf.account().world().version();
        if (now != version) {
            Map<Long, Entry> seen = new HashMap<>();
            shelf.entries(folder).forEach(entry -> seen.put(entry.uid(), entry));
            present = seen;
            version = now;
        }
        return present;
    }
}
