package dev.grindstone.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.WriteBuffer;

/**
 * The megabyte in which H2 puts a commit together. A database keeps its own from its first commit on, which is more
 * than all else an idle world needs; lent out while a world works, one buffer a thread serves any number of worlds.
 *
 * <p>A database to which nothing was lent works as ever, with a buffer of its own.
 */
public final class CommitBuffer {

    private static final Queue<WriteBuffer> IDLE = new ConcurrentLinkedQueue<>();

    /** How many buffers a database keeps at most. */
    private static final int KEPT = FileStore.PIPE_LENGTH + 1;

    private final FileStore<?> borrower;
    private final WriteBuffer lent;

    private CommitBuffer(FileStore<?> borrower, WriteBuffer lent) {
        this.borrower = borrower;
        this.lent = lent;
    }

    /**
     * Lends a buffer to the database of an open connection, until {@link #takeBack()}. One borrower has one buffer at a
     * time.
     *
     * @throws SnapshotException if the connection is closed or not one to a database in this process
     */
    public static CommitBuffer lendTo(Connection connection) {
        FileStore<?> borrower = fileStore(connection);
        WriteBuffer idle = IDLE.poll();
        WriteBuffer lent = idle == null ? new WriteBuffer() : idle;
        borrower.releaseWriteBuffer(lent);
        return new CommitBuffer(borrower, lent);
    }

    /**
     * Takes the buffer back, and drops any that the database made for itself before; it may have been closed meanwhile.
     */
    public void takeBack() {
        // H2 hands buffers out in the order in which they came, so all that came before the mark are there until it.
        WriteBuffer mark = new WriteBuffer(0);
        borrower.releaseWriteBuffer(mark);
        WriteBuffer taken = borrower.getWriteBuffer();
        for (int i = 0; taken != mark && i < KEPT; i++) {
            taken = borrower.getWriteBuffer();
        }
        IDLE.add(lent);
    }

    private static FileStore<?> fileStore(Connection connection) {
        try {
            JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
            if (h2.getSession() instanceof SessionLocal session) {
                return session.getDatabase().getStore().getMvStore().getFileStore();
            }
            throw new SnapshotException("A buffer can be lent only to a database in this process: connect to a volume");
        } catch (SQLException | DbException e) {
            throw new SnapshotException(
                    "A buffer can be lent only over an open connection (" + e.getMessage() + ")", e);
        }
    }
}
