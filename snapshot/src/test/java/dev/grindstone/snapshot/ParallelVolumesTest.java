package dev.grindstone.snapshot;

import static dev.grindstone.snapshot.Databases.imageOf;
import static dev.grindstone.snapshot.Databases.query;
import static dev.grindstone.snapshot.Databases.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many volumes of one image, used by as many threads at once: nobody sees another's writes. */
class ParallelVolumesTest {

    private static final int THREADS = 8;
    private static final int WORLDS = 12;

    @Test
    void volumes_of_one_image_do_not_see_each_other() throws Exception {
        Image image = imageOf(
                "CREATE TABLE t (id BIGINT PRIMARY KEY, text VARCHAR)",
                "CREATE INDEX t_text ON t (text)",
                "INSERT INTO t SELECT x, REPEAT('row ' || x, 10) FROM SYSTEM_RANGE(1, 500)");
        String before = image.digest();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                work.add(() -> useWorlds(image, number));
            }
            for (Future<String> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo("done");
            }
        } finally {
            threads.shutdown();
        }
        try (Volume volume = Volume.of(image)) {
            assertThat(volume.digest()).isEqualTo(before);
        }
    }

    private static String useWorlds(Image image, int thread) throws SQLException {
        for (int world = 0; world < WORLDS; world++) {
            String mark = "thread " + thread + " world " + world;
            try (Volume volume = Volume.of(image)) {
                run(
                        volume,
                        "UPDATE t SET text = '" + mark + "' WHERE MOD(id, 3) = 0",
                        "DELETE FROM t WHERE id = " + world);
                Image captured = volume.capture();
                run(volume, "DELETE FROM t");
                try (Volume fork = Volume.of(captured)) {
                    assertThat(query(
                                    fork,
                                    "SELECT COUNT(*) FROM t WHERE text LIKE 'thread%' AND text <> '" + mark + "'"))
                            .isEqualTo("0");
                    assertThat(query(fork, "SELECT COUNT(*) FROM t WHERE MOD(id, 3) <> 0 AND text LIKE 'row%'"))
                            .isIn("333", "334");
                    assertThat(fork.isPristine()).isTrue();
                }
            }
        }
        return "done";
    }
}
