package dev.grindstone.snapshot.cow;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A path in the file system {@code cow:}, which has two levels: mounted folders, and the files in them. Folders come
 * and go with {@link Folder#mount()} and {@link Folder#unmount()}; H2 can create, move and delete files only.
 */
final class FilePathCow extends FilePath {

    static final String SCHEME = "cow";

    private static final String ROOT = SCHEME + ":";

    /** The name of the folder; empty for the root. */
    private final String folder;

    /** The name of the file in the folder; empty for the folder itself. */
    private final String file;

    private FilePathCow(String folder, String file) {
        this.folder = folder;
        this.file = file;
        this.name = ROOT + folder + (file.isEmpty() ? "" : "/" + file);
    }

    static FilePathCow root() {
        return new FilePathCow("", "");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePathCow getPath(String path) {
        String rest = path.replace('\\', '/').substring(ROOT.length());
        String plain = rest.replaceAll("^/+|/+$", "");
        int slash = plain.indexOf('/');
        return slash < 0
                ? new FilePathCow(plain, "")
                : new FilePathCow(plain.substring(0, slash), plain.substring(slash + 1));
    }

    @Override
    public boolean exists() {
        return isDirectory() || isRegularFile();
    }

    @Override
    public boolean isDirectory() {
        return file.isEmpty() && (folder.isEmpty() || Folder.find(folder) != null);
    }

    @Override
    public boolean isRegularFile() {
        return found() != null;
    }

    @Override
    public long size() {
        CowFile found = found();
        return found == null ? 0 : found.size();
    }

    /** Returns 0: no file here has a time, so that nothing of a world can depend on the wall clock. */
    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        CowFile found = found();
        return found != null && !found.isReadOnly();
    }

    @Override
    public boolean setReadOnly() {
        CowFile found = found();
        if (found != null) {
            found.setReadOnly();
        }
        return found != null;
    }

    @Override
    public boolean createFile() {
        Folder mounted = mountedFolder();
        if (mounted == null) {
            throw DbException.get(ErrorCode.FILE_CREATION_FAILED_1, name + " (no such volume is mounted)");
        }
        return mounted.create(file);
    }

    @Override
    public void createDirectory() {
        throw DbException.get(ErrorCode.FILE_CREATION_FAILED_1, name + " (no such volume is mounted)");
    }

    @Override
    public void delete() {
        Folder mounted = mountedFolder();
        if (mounted != null) {
            mounted.delete(file);
        }
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        Folder mounted = mountedFolder();
        if (mounted == null || !(target instanceof FilePathCow other) || other.mountedFolder() != mounted) {
            throw DbException.get(ErrorCode.FILE_RENAME_FAILED_2, name, target + " (not in one mounted volume)");
        }
        if (!mounted.move(file, other.file, atomicReplace)) {
            String reason = exists() ? " (exists)" : " (no such source)";
            throw DbException.get(ErrorCode.FILE_RENAME_FAILED_2, name, target + reason);
        }
    }

    /** Returns a list that may be changed: a file system that wraps this one does so. */
    @Override
    public List<FilePath> newDirectoryStream() {
        if (folder.isEmpty()) {
            return paths(Folder.mounted(), f -> new FilePathCow(f, ""));
        }
        Folder mounted = Folder.find(folder);
        return mounted == null || !file.isEmpty()
                ? new ArrayList<>()
                : paths(mounted.list(), f -> new FilePathCow(folder, f));
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Folder mounted = mountedFolder();
        if (mounted == null) {
            throw new FileNotFoundException(name + " (no such volume is mounted)");
        }
        boolean writable = !mode.equals("r");
        CowFile opened = writable ? mounted.fileOrNew(file) : mounted.file(file);
        if (opened == null) {
            throw new FileNotFoundException(name + " (no such file in this volume)");
        }
        return new FileCow(opened, writable, name);
    }

    /** Creates the file beside this one, wherever H2 would have it; its name is numbered, not drawn. */
    @Override
    public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
        Folder mounted = mountedFolder();
        if (mounted == null) {
            throw new FileNotFoundException(name + " (no such volume is mounted)");
        }
        return new FilePathCow(folder, mounted.createTemporary(file, suffix));
    }

    @Override
    public @Nullable FilePathCow getParent() {
        if (!file.isEmpty()) {
            return new FilePathCow(folder, "");
        }
        return folder.isEmpty() ? null : root();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    /** Returns the folder this path's file may be in; null if the path names no file or the folder is not mounted. */
    private @Nullable Folder mountedFolder() {
        return file.isEmpty() ? null : Folder.find(folder);
    }

    private @Nullable CowFile found() {
        Folder mounted = mountedFolder();
        return mounted == null ? null : mounted.file(file);
    }

    private static List<FilePath> paths(List<String> names, Function<String, FilePath> path) {
        return new ArrayList<>(names.stream().map(path).toList());
    }
}
