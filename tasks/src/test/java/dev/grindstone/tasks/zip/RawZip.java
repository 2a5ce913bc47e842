package dev.grindstone.tasks.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip files byte by byte, so that they can say what no zip program would. */
final class RawZip {

    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /** What an entry says of itself. */
    static final class Said {
        byte[] name = new byte[0];
        int flags = 0x800;
        int method = ZipEntry.DEFLATED;
        int mode = 0100644;
        int header = -1;
        long size = -1;
        long crc = -1;
        byte[] packed = new byte[0];
    }

    interface Lie {
        void tell(Said said);
    }

    RawZip add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8), said -> {});
    }

    RawZip add(String name, byte[] content, Lie lie) {
        CRC32 crc = new CRC32();
        crc.update(content);
        Said said = new Said();
        said.name = name.getBytes(StandardCharsets.UTF_8);
        said.packed = deflated(content);
        said.size = content.length;
        said.crc = crc.getValue();
        said.header = entries.size();
        lie.tell(said);
        byte[] local = new byte[30];
        ByteBuffer in = little(local);
        in.putInt(0x04034b50).putShort((short) 20);
        common(in, said).putShort((short) said.name.length).putShort((short) 0);
        entries.writeBytes(local);
        entries.writeBytes(said.name);
        entries.writeBytes(said.packed);
        byte[] central = new byte[46];
        ByteBuffer list = little(central);
        list.putInt(0x02014b50).putShort((short) 0x0314).putShort((short) 20);
        common(list, said).putShort((short) said.name.length).putShort((short) 0);
        list.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        list.putInt(said.mode << 16).putInt(said.header);
        directory.writeBytes(central);
        directory.writeBytes(said.name);
        count++;
        return this;
    }

    byte[] bytes() {
        byte[] end = new byte[22];
        ByteBuffer last = little(end);
        last.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        last.putShort((short) count).putShort((short) count);
        last.putInt(directory.size()).putInt(entries.size()).putShort((short) 0);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        zip.writeBytes(entries.toByteArray());
        zip.writeBytes(directory.toByteArray());
        zip.writeBytes(end);
        return zip.toByteArray();
    }

    Path writeTo(Path folder) {
        try {
            return Files.write(folder.resolve("pack.zip"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer common(ByteBuffer to, Said said) {
        return to.putShort((short) said.flags)
                .putShort((short) said.method)
                .putInt(0)
                .putInt((int) said.crc)
                .putInt(said.packed.length)
                .putInt((int) said.size);
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
