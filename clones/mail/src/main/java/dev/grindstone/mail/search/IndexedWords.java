package dev.grindstone.mail.search;

import static dev.grindstone.mail.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import dev.grindstone.mail.index.Ids;
import dev.grindstone.mail.index.Lookup;
import dev.grindstone.mail.index.Phrase;
import dev.grindstone.mail.message.Words;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.NoConnectionProvider;
import org.jspecify.annotations.Nullable;

/** Conditions that the word index answers. It is asked when the query is sent, through the query's own connection. */
final class IndexedWords {
    private @Nullable Lookup lookup;

    /** Those that hold all the phrases; phrases without a word ask for nothing. */
    Condition all(List<Phrase> phrases) {
        List<Phrase> asked =
                phrases.stream().filter(phrase -> !phrase.words().isEmpty()).toList();
        return asked.isEmpty() ? noCondition() : found(index -> index.all(asked));
    }

    /** Those with the words in one part; a value without a word is nowhere. */
    Condition tagged(String tag, String value, boolean exact) {
        Phrase phrase = Phrase.tagged(tag, Words.plain(value), exact);
        return phrase.words().isEmpty() ? falseCondition() : all(List.of(phrase));
    }

    /** Those that a look into the index finds. */
    Condition found(Function<Lookup, Ids> question) {
        return new Found(question);
    }

    private Lookup lookup(Context<?> context) {
        Lookup known = lookup;
        if (known == null) {
            known = new Lookup(context.dsl());
            lookup = known;
        }
        return known;
    }

    private final class Found extends CustomCondition {
        private final Function<Lookup, Ids> question;

        Found(Function<Lookup, Ids> question) {
            this.question = question;
        }

        @Override
        public void accept(Context<?> context) {
            boolean isShownOnly = context.configuration().connectionProvider() instanceof NoConnectionProvider;
            context.visit(
                    isShownOnly
                            ? condition("found in the index")
                            : Lookup.among(MESSAGE.ID, question.apply(lookup(context))));
        }
    }
}
