package dev.grindstone.tasks.yaml;

import dev.grindstone.tasks.problem.Problems;
import dev.grindstone.tasks.problem.Spot;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML document and keeps the line of every value. */
public final class YamlFile {

    /** A task file is a screen of text; what has more bytes than this is a mistake. */
    public static final int MAX_BYTES = 1 << 20;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_BYTES)
            .setMaxAliasesForCollections(10)
            .build();

    private YamlFile() {}

    /** The document's root; empty when it is not YAML at all, which is then among the problems. */
    public static Optional<YamlValue> read(String file, byte[] bytes, Problems problems) {
        return decode(file, bytes, problems).flatMap(text -> compose(file, text, problems));
    }

    private static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            String wrong = String.format("0x%02X", bytes[in.position()]);
            problems.add(
                    new Spot(file, line), "byte " + wrong + " is not UTF-8", "save the file with the encoding UTF-8");
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }

    private static Optional<YamlValue> compose(String file, String text, Problems problems) {
        try {
            if (!YamlLimits.hold(new Spot(file, 1), text, SETTINGS, problems)) {
                return Optional.empty();
            }
            Optional<YamlValue> root = new Compose(SETTINGS)
                    .composeString(text)
                    .map(node -> new YamlValue(node, new YamlValue.Place(file, "", 1), problems));
            if (root.isEmpty()) {
                problems.add(new Spot(file, 1), "the file is empty", "write at least world, start, goal and solution");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            String what = e.getProblem() == null ? "the YAML is malformed" : e.getProblem();
            problems.add(new Spot(file, line), what, remedy(what));
        } catch (YamlEngineException e) {
            problems.add(
                    new Spot(file, 1), String.valueOf(e.getMessage()), "make the file plain YAML of at most 1 MiB");
        }
        return Optional.empty();
    }

    private static String remedy(String what) {
        return what.contains("\\t") || what.contains("TAB")
                ? "indent with spaces; YAML does not allow tabs there"
                : "correct the YAML; a text with ': ', '#' or '{' in it needs quotes";
    }
}
