package dev.grindstone.tasks.zip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grindstone.tasks.problem.Problem;
import dev.grindstone.tasks.problem.Problems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipFilesTest {

    private static final byte[] TEXT = "world: office\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void the_files_of_a_zip_are_read_by_name() throws IOException {
        Path zip = folder.resolve("pack.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setComment("made by the JDK");
            for (String name : List.of("mail/b.yaml", "a.yaml", "mail/über.yaml", "picture.png")) {
                out.putNextEntry(new java.util.zip.ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }

        SortedMap<String, byte[]> files = read(zip, ZipLimits.STANDARD);

        assertThat(problems.all()).isEmpty();
        assertThat(files.keySet()).containsExactly("a.yaml", "mail/b.yaml", "mail/über.yaml");
        files.forEach((name, bytes) ->
                assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo(name));
    }

    @Test
    void stored_entries_and_folders_are_read_as_well() {
        RawZip zip = new RawZip()
                .add("mail/", new byte[0], said -> said.mode = 0040755)
                .add("mail/a.yaml", TEXT, said -> {
                    said.method = ZipEntry.STORED;
                    said.packed = TEXT;
                });

        assertThat(read(zip)).containsOnly(Map.entry("mail/a.yaml", TEXT));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void every_entry_that_could_do_harm_is_refused_with_its_name_and_the_others_are_read() {
        RawZip zip = new RawZip()
                .add("good.yaml", "world: office\n")
                .add("../up.yaml", "x")
                .add("mail/../../up.yaml", "x")
                .add("/etc/root.yaml", "x")
                .add("C:/drive.yaml", "x")
                .add("mail\\back.yaml", "x")
                .add("mail//empty.yaml", "x")
                .add("twice.yaml", "x")
                .add("twice.yaml", "y")
                .add("Twice.yaml", "z")
                .add("line\nbreak.yaml", "x")
                .add("inner.zip", "x")
                .add("", TEXT, said -> said.name = "pr\u00fcfe.yaml".getBytes(StandardCharsets.ISO_8859_1))
                .add("secret.yaml", TEXT, said -> said.flags |= 1)
                .add("link.yaml", TEXT, said -> said.mode = 0120777)
                .add("pipe.yaml", TEXT, said -> said.mode = 0010644)
                .add("odd.yaml", TEXT, said -> said.method = 12);

        assertThat(read(zip)).containsOnlyKeys("good.yaml", "twice.yaml");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "pack.zip!/../up.yaml:1: the entry leads out of the pack: zip the pack from inside its folder",
                        "pack.zip!/mail/../../up.yaml:1: the entry leads out of the pack: zip the pack from inside its"
                                + " folder",
                        "pack.zip!//etc/root.yaml:1: the entry has an absolute name: zip the pack from inside its folder",
                        "pack.zip!/C:/drive.yaml:1: the entry has an absolute name: zip the pack from inside its folder",
                        "pack.zip!/mail\\back.yaml:1: the entry has a backslash in its name: separate folders with '/'",
                        "pack.zip!/mail//empty.yaml:1: the entry has an empty part in its name: rename it and zip again",
                        "pack.zip!/twice.yaml:1: the entry is in there twice: keep one of the two",
                        "pack.zip!/Twice.yaml:1: the entry differs from 'twice.yaml' by case only: keep one of the two",
                        "pack.zip!/line\\x0Abreak.yaml:1: the entry has a name that is not UTF-8 text: rename it and zip"
                                + " again",
                        "pack.zip!/inner.zip:1: the entry is an archive in an archive: unpack it into the pack's folder,"
                                + " or remove it",
                        "pack.zip!/pr\\xFCfe.yaml:1: the entry has a name that is not UTF-8 text: rename it and zip again",
                        "pack.zip!/secret.yaml:1: the entry is encrypted: zip it without a password",
                        "pack.zip!/link.yaml:1: the entry is a symbolic link: put the file itself there",
                        "pack.zip!/pipe.yaml:1: the entry is neither a file nor a folder: remove it",
                        "pack.zip!/odd.yaml:1: the entry is packed by method 12: zip with the method deflate");
    }

    @Test
    void a_bomb_is_told_by_the_bytes_that_come_not_by_those_it_says_it_has() {
        byte[] zeros = new byte[8 << 20];
        RawZip zip = new RawZip()
                .add("bomb.yaml", zeros, said -> said.size = 14)
                .add("honest.yaml", new byte[1 << 19], said -> {})
                .add("good.yaml", "world: office\n");

        assertThat(read(zip)).containsOnlyKeys("good.yaml");
        assertThat(told())
                .containsExactly(
                        "pack.zip!/bomb.yaml:1: the entry grows to more than 100 times its size in the zip: no text does;"
                                + " remove it",
                        "pack.zip!/honest.yaml:1: the entry grows to more than 100 times its size in the zip: no text does;"
                                + " remove it");
    }

    @Test
    void a_file_and_all_files_together_have_a_largest_size() {
        RawZip zip = new RawZip()
                .add("a.yaml", noise(1), said -> {})
                .add("b.yaml", noise(40_000), said -> {})
                .add("c.yaml", noise(20_000), said -> {})
                .add("d.yaml", noise(1), said -> {});

        assertThat(read(zip.writeTo(folder), new ZipLimits(1 << 20, 10, 30_000, 45_000, 100)))
                .containsOnlyKeys("a.yaml");
        assertThat(told())
                .containsExactly(
                        "pack.zip!/b.yaml:1: the entry has more than 30000 bytes: a task file is a screen of text",
                        "pack.zip!/c.yaml:1: all entries up to here have more than 45000 bytes: make several packs");
    }

    @Test
    void too_many_entries_and_too_large_a_zip_are_told_before_any_is_read() {
        Path zip = new RawZip().add("a.yaml", "a").add("b.yaml", "b").writeTo(folder);

        assertThat(read(zip, new ZipLimits(1 << 20, 1, 100, 100, 100))).isEmpty();
        assertThat(read(zip, new ZipLimits(100, 10, 100, 100, 100))).isEmpty();
        assertThat(told())
                .containsExactly(
                        "pack.zip:1: the zip has 2 entries and may have 1: zip the task files only",
                        "pack.zip:1: the zip has more than 100 bytes: zip the task files only");
    }

    @Test
    void entries_that_share_their_bytes_are_refused() {
        RawZip zip = new RawZip().add("a.yaml", TEXT, said -> {}).add("a.yaml", TEXT, said -> said.header = 0);

        read(zip);

        assertThat(told()).containsExactly("pack.zip!/a.yaml:1: the entry is in there twice: keep one of the two");

        RawZip quilt = new RawZip()
                .add("b.yaml", new RawZip().add("c.yaml", "x").bytes(), said -> {
                    said.method = ZipEntry.STORED;
                    said.packed = Arrays.copyOf(new RawZip().add("c.yaml", "x").bytes(), (int) said.size);
                });
        quilt.add("c.yaml", "x".getBytes(StandardCharsets.UTF_8), said -> said.header = 30 + "b.yaml".length());
        Problems shared = new Problems();
        ZipFiles.read(quilt.writeTo(folder), name -> name.endsWith(".yaml"), shared);

        assertThat(shared.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "pack.zip!/c.yaml:1: the entry shares bytes with the entry 'b.yaml': make the zip again");
    }

    @Test
    void damage_is_told() throws IOException {
        RawZip zip = new RawZip()
                .add("checksum.yaml", TEXT, said -> said.crc = 1)
                .add("size.yaml", TEXT, said -> said.size = 5)
                .add("short.yaml", TEXT, said -> said.packed = Arrays.copyOf(said.packed, 5))
                .add("garbage.yaml", TEXT, said -> said.packed = new byte[] {7, 7, 7, 7});

        assertThat(read(zip)).isEmpty();
        Files.write(folder.resolve("pack.zip"), new byte[100]);
        assertThat(read(folder.resolve("pack.zip"), ZipLimits.STANDARD)).isEmpty();
        byte[] bytes = new RawZip().add("a.yaml", "a").bytes();
        bytes[2] = 0;
        assertThat(read(Files.write(folder.resolve("pack.zip"), bytes), ZipLimits.STANDARD))
                .isEmpty();

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "pack.zip!/checksum.yaml:1: the entry is damaged: its checksum is another: make the zip again",
                        "pack.zip!/size.yaml:1: the entry has 14 bytes and says it has 5: make the zip again",
                        "pack.zip!/short.yaml:1: the entry is cut off: make the zip again",
                        "pack.zip!/garbage.yaml:1: the entry is damaged: invalid block type: make the zip again",
                        "pack.zip:1: this is not a zip file: give a folder of task files, or a zip of one",
                        "pack.zip:1: the entry 'a.yaml' is not where the zip says it is: make the zip again");
    }

    @Test
    void no_broken_byte_ends_in_anything_but_problems() throws IOException {
        byte[] bytes = new RawZip()
                .add("mail/a.yaml", noise(200), said -> {})
                .add("b.yaml", "world: office\n")
                .bytes();
        for (int position = 0; position < bytes.length; position++) {
            for (int value : new int[] {0, 0x7F, 0x80, 0xFF, bytes[position] ^ 1}) {
                byte[] broken = bytes.clone();
                broken[position] = (byte) value;
                read(Files.write(folder.resolve("pack.zip"), broken), ZipLimits.STANDARD)
                        .forEach((name, content) -> assertThat(content.length).isIn(200, 14));
            }
        }
        for (int length = 0; length < bytes.length; length++) {
            int before = problems.count();
            read(Files.write(folder.resolve("pack.zip"), Arrays.copyOf(bytes, length)), ZipLimits.STANDARD);
            assertThat(problems.count()).isGreaterThan(before);
        }
    }

    private SortedMap<String, byte[]> read(RawZip zip) {
        return read(zip.writeTo(folder), ZipLimits.STANDARD);
    }

    private SortedMap<String, byte[]> read(Path zip, ZipLimits limits) {
        return ZipFiles.read(zip, name -> name.endsWith(".yaml"), problems, limits);
    }

    private List<String> told() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
