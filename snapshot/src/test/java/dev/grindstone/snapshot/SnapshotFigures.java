package dev.grindstone.snapshot;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures what a world costs: to reset, to digest, to keep. A program, not a test, for its figures depend on the
 * machine; the default is a database of 40 tables, 80 indexes and 40,000 rows.
 */
public final class SnapshotFigures {

    private static final int WARM_UP = 300;

    private final PrintStream out;
    private final int tables;
    private final int resets;
    private final int worlds;
    private final Image image;

    private SnapshotFigures(PrintStream out, int tables, int resets, int worlds) throws SQLException {
        this.out = out;
        this.tables = tables;
        this.resets = resets;
        this.worlds = worlds;
        image = Databases.imageOf(schema(tables));
    }

    /** Takes the numbers of tables, resets and live worlds, each of which may be left out from the end. */
    public static void main(String[] arguments) throws SQLException {
        int[] numbers = {40, 3000, 1000};
        for (int i = 0; i < arguments.length; i++) {
            numbers[i] = Integer.parseInt(arguments[i]);
        }
        SnapshotFigures figures = new SnapshotFigures(System.out, numbers[0], numbers[1], numbers[2]);
        figures.reset();
        figures.pages();
        figures.heap(false);
        figures.heap(true);
    }

    private void reset() throws SQLException {
        out.printf(Locale.ROOT, "image: %d tables, %d indexes, %d KiB%n", tables, 2 * tables, image.size() / 1024);
        List<Long> whole = new ArrayList<>();
        List<Long> opening = new ArrayList<>();
        List<Long> digesting = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        Volume volume = Volume.of(image);
        Connection connection = DriverManager.getConnection(volume.jdbcUrl());
        for (int i = 0; i < WARM_UP + resets; i++) {
            Databases.query(connection, "SELECT COUNT(*) FROM t1");
            connection.createStatement().execute("UPDATE t1 SET subject = 'changed' WHERE id = 7");
            long used = thread.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            volume.close();
            volume = Volume.of(image);
            long mounted = System.nanoTime();
            connection = DriverManager.getConnection(volume.jdbcUrl());
            Databases.query(connection, "SELECT subject FROM t1 WHERE id = 7");
            long opened = System.nanoTime();
            used = thread.getCurrentThreadCpuTime() - used;
            requirePristine(volume);
            if (i >= WARM_UP) {
                whole.add(opened - start);
                processor.add(used);
                opening.add(opened - mounted);
                digesting.add(System.nanoTime() - opened);
            }
        }
        volume.close();
        print("drop, mount, open, first query", whole);
        print("the same in processor time", processor);
        print("of which open and first query", opening);
        print("digest of all bytes", digesting);
    }

    private void pages() throws SQLException {
        try (Volume volume = Volume.of(image);
                Connection connection = DriverManager.getConnection(volume.jdbcUrl())) {
            Databases.query(connection, "SELECT COUNT(*) FROM t1");
            out.printf(Locale.ROOT, "pages written by opening: %d%n", volume.writtenPages());
            connection.createStatement().execute("UPDATE t1 SET subject = 'a' WHERE id = 7");
            out.printf(Locale.ROOT, "pages after one update: %d%n", volume.writtenPages());
            for (int i = 0; i < 100; i++) {
                connection.createStatement().execute("UPDATE t2 SET subject = 'b' WHERE id = " + i);
            }
            out.printf(Locale.ROOT, "pages after 100 more: %d%n", volume.writtenPages());
        }
    }

    /** Every world commits once, because the first commit is what costs. */
    private void heap(boolean lend) throws SQLException {
        List<Volume> open = new ArrayList<>();
        long before = usedHeap();
        int threads = Thread.activeCount();
        for (int i = 0; i < worlds; i++) {
            Volume volume = Volume.of(image);
            Connection connection = DriverManager.getConnection(volume.jdbcUrl());
            Databases.query(connection, "SELECT subject FROM t1 WHERE id = 7");
            CommitBuffer lent = lend ? CommitBuffer.lendTo(connection) : null;
            connection.createStatement().execute("UPDATE t1 SET subject = 'changed' WHERE id = 7");
            if (lent != null) {
                lent.takeBack();
            }
            open.add(volume);
        }
        out.printf(
                Locale.ROOT,
                "%d live worlds, commit buffers %s: %d KiB of heap each, %d more threads%n",
                worlds,
                lend ? "lent" : "of their own",
                (usedHeap() - before) / 1024 / Math.max(1, worlds),
                Thread.activeCount() - threads);
        open.forEach(Volume::close);
        open.clear();
        out.printf(Locale.ROOT, "after closing them: %d KiB more than before%n", (usedHeap() - before) / 1024);
    }

    private void requirePristine(Volume volume) {
        if (!volume.digest().equals(image.digest()) || !volume.isPristine()) {
            throw new AssertionError("The reset left " + volume.writtenPages() + " pages written");
        }
    }

    private void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%-32s median %6.2f ms, p95 %6.2f ms, p99 %6.2f ms (%d times)%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted.length);
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long[] used = new long[4];
        Arrays.setAll(used, i -> {
            System.gc();
            return runtime.totalMemory() - runtime.freeMemory();
        });
        return Arrays.stream(used).min().orElseThrow();
    }

    private static String[] schema(int tables) {
        List<String> statements = new ArrayList<>();
        for (int i = 1; i <= tables; i++) {
            String table = "t" + i;
            statements.add("CREATE TABLE " + table + " (id BIGINT PRIMARY KEY, subject VARCHAR, body VARCHAR,"
                    + " at TIMESTAMP(3) WITH TIME ZONE, flag BOOLEAN, owner BIGINT)");
            statements.add("CREATE INDEX " + table + "_subject ON " + table + " (subject)");
            statements.add("CREATE INDEX " + table + "_owner ON " + table + " (owner, at)");
            statements.add("INSERT INTO " + table + " SELECT x, 'Subject ' || x, REPEAT('body ', 20),"
                    + " TIMESTAMP WITH TIME ZONE '2026-11-20 10:00:00Z', TRUE, MOD(x, 7) FROM SYSTEM_RANGE(1, 1000)");
        }
        return statements.toArray(String[]::new);
    }
}
