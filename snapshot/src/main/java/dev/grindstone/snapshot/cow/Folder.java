package dev.grindstone.snapshot.cow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A mounted folder of copy-on-write files: H2 finds the file {@code a.db} of the folder {@code 7} at {@code cow:7/a.db}.
 * Folders hold files only. Whatever a database writes beside its own file stays in memory here as well.
 */
public final class Folder {

    private static final AtomicLong LAST_NAME = new AtomicLong();
    private static final ConcurrentMap<String, Folder> MOUNTED = new ConcurrentHashMap<>();

    static {
        FilePath.register(FilePathCow.root());
    }

    private final String name;
    private final TreeMap<String, CowFile> files = new TreeMap<>();
    private long lastTemporary;

    private Folder(String name) {
        this.name = name;
    }

    /** Mounts an empty folder under a name no other folder of this process ever had. */
    public static Folder mount() {
        Folder folder = new Folder(Long.toString(LAST_NAME.incrementAndGet()));
        MOUNTED.put(folder.name, folder);
        return folder;
    }

    static @Nullable Folder find(String name) {
        return MOUNTED.get(name);
    }

    static List<String> mounted() {
        return MOUNTED.keySet().stream().sorted().toList();
    }

    /** Returns the path by which H2 finds this folder. */
    public String path() {
        return FilePathCow.SCHEME + ":" + name;
    }

    /** Puts a file here that begins with these bytes; it takes the place of any other of that name. */
    public synchronized void put(String file, Pages base) {
        files.put(file, new CowFile(base));
    }

    /** Returns the bytes a file has now, without copying them; a file that is not there has none. */
    public Pages freeze(String file) {
        CowFile found = file(file);
        return found == null ? Pages.EMPTY : found.freeze();
    }

    /** Returns the names of the files on which a channel is open. */
    public synchronized List<String> openFiles() {
        return files.entrySet().stream()
                .filter(e -> e.getValue().isOpen())
                .map(e -> e.getKey())
                .toList();
    }

    /** Makes the folder unknown to H2 and frees its pages; a channel still open on it gets errors from now on. */
    public synchronized void unmount() {
        MOUNTED.remove(name, this);
        files.values().forEach(CowFile::drop);
        files.clear();
    }

    synchronized @Nullable CowFile file(String file) {
        return files.get(file);
    }

    synchronized CowFile fileOrNew(String file) {
        return files.computeIfAbsent(file, f -> new CowFile(Pages.EMPTY));
    }

    /** Returns false if there is such a file already. */
    synchronized boolean create(String file) {
        return files.putIfAbsent(file, new CowFile(Pages.EMPTY)) == null;
    }

    synchronized String createTemporary(String prefix, String suffix) {
        String file = prefix + "." + ++lastTemporary + suffix;
        while (!create(file)) {
            file = prefix + "." + ++lastTemporary + suffix;
        }
        return file;
    }

    /** Channels open on the file go on working, as on a disk. */
    synchronized void delete(String file) {
        files.remove(file);
    }

    /** Returns false, and moves nothing, if the source is missing or the target is there and may not be replaced. */
    synchronized boolean move(String from, String to, boolean replace) {
        CowFile moved = files.get(from);
        if (moved == null || (!replace && !from.equals(to) && files.containsKey(to))) {
            return false;
        }
        files.remove(from);
        files.put(to, moved);
        return true;
    }

    synchronized List<String> list() {
        return new ArrayList<>(files.keySet());
    }
}
