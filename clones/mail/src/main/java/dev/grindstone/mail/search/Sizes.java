package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.ATTACHMENT;
import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dev.grindstone.mail.message.Parcel;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Questions for the size of messages with their files. The index knows roughly how large each is, so that only those of
 * about the size in question are measured.
 */
final class Sizes {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmg]?)b?");
    private static final int LARGEST_CLASS = Parcel.sizeClass(Long.MAX_VALUE);

    private Sizes() {}

    static Condition atLeast(IndexedWords words, String value) {
        OptionalLong bytes = bytes(value);
        if (bytes.isEmpty()) {
            return falseCondition();
        }
        int about = Parcel.sizeClass(bytes.getAsLong());
        return words.found(index -> index.numbered("z:", about + 1, LARGEST_CLASS))
                .or(words.found(index -> index.numbered("z:", about, about)).and(size().ge(bytes.getAsLong())));
    }

    static Condition below(IndexedWords words, String value) {
        return bytes(value).isEmpty() ? falseCondition() : atLeast(words, value).not();
    }

    private static OptionalLong bytes(String value) {
        Matcher size = SIZE.matcher(value);
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        int shift = switch (size.group(2)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        long number = Long.parseLong(size.group(1));
        return OptionalLong.of(number > Long.MAX_VALUE >> shift ? Long.MAX_VALUE : number << shift);
    }

    private static Field<Long> size() {
        Field<Long> files = select(sum(ATTACHMENT.SIZE_BYTES).cast(Long.class))
                .from(ATTACHMENT)
                .where(ATTACHMENT.MESSAGE_ID.eq(MESSAGE.ID))
                .asField();
        return length(MESSAGE.BODY_TEXT).cast(Long.class).plus(coalesce(files, inline(0L)));
    }
}
