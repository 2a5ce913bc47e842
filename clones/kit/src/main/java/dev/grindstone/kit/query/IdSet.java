package dev.grindstone.kit.query;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.raw;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.h2.value.Value;
import org.jooq.Condition;
import org.jooq.Field;

/*
 * H2 knows two ways to ask for one of many ids: a list of parameters, through which it walks for every row, and a list
 * of literals, each of which it reads and sorts first. Here they are one literal of bytes, in which the function searches.
 * (As a parameter, jOOQ would have it cast, and so copied, for every row.)
 */
/** Asks whether a field is one of thousands of ids. */
public final class IdSet {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** H2 takes a million bytes as one value. */
    private static final int MOST = 100_000;

    private IdSet() {}

    /** Gives a database the function that the condition calls; its {@code kit} schema exists. */
    public static void install(Statement statement) throws SQLException {
        statement.execute("CREATE ALIAS kit.is_among DETERMINISTIC FOR \"" + IdSet.class.getName() + ".isAmong\"");
    }

    /**
     * That a field is one of the ids.
     *
     * @param sorted the ids in ascending order
     */
    public static Condition among(Field<Long> field, long[] sorted) {
        if (sorted.length <= MOST) {
            return part(field, sorted, 0, sorted.length);
        }
        return or(IntStream.iterate(0, from -> from < sorted.length, from -> from + MOST)
                .mapToObj(from -> part(field, sorted, from, Math.min(from + MOST, sorted.length)))
                .toList());
    }

    private static Condition part(Field<Long> field, long[] sorted, int from, int to) {
        ByteBuffer bytes = ByteBuffer.allocate((to - from) * Long.BYTES);
        bytes.asLongBuffer().put(sorted, from, to - from);
        return condition(
                "kit.is_among({0}, {1})", field, raw("X'" + HexFormat.of().formatHex(bytes.array()) + "'"));
    }

    /** What the database calls for each row: whether an id is in a set as {@link #among} packs it. */
    public static boolean isAmong(Value id, Value set) {
        long wanted = id.getLong();
        byte[] ids = set.getBytesNoCopy();
        int from = 0;
        int to = ids.length / Long.BYTES - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            long there = (long) LONGS.get(ids, middle * Long.BYTES);
            if (there == wanted) {
                return true;
            } else if (there < wanted) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return false;
    }
}
