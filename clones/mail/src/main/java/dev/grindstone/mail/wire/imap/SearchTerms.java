package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.imap.commands.SearchTermBuilder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.FromTerm;
import jakarta.mail.search.NotTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.RecipientStringTerm;
import jakarta.mail.search.RecipientTerm;
import jakarta.mail.search.SearchTerm;
import java.util.Arrays;

/** Looks into what a client searches for. */
final class SearchTerms {
    private SearchTerms() {}

    /** What the client meant: a part of a sender or recipient is enough (RFC 3501), where the library wants all of it. */
    static SearchTerm meant(SearchTerm term) {
        if (term instanceof AndTerm and) {
            return new AndTerm(meant(and.getTerms()));
        }
        if (term instanceof OrTerm or) {
            return new OrTerm(meant(or.getTerms()));
        }
        if (term instanceof NotTerm not) {
            return new NotTerm(meant(not.getTerm()));
        }
        if (term instanceof FromTerm from) {
            return new FromStringTerm(from.getAddress().toString());
        }
        if (term instanceof RecipientTerm to) {
            return new RecipientStringTerm(
                    to.getRecipientType(), to.getAddress().toString());
        }
        return term;
    }

    private static SearchTerm[] meant(SearchTerm[] terms) {
        return Arrays.stream(terms).map(SearchTerms::meant).toArray(SearchTerm[]::new);
    }

    /** Whether marks, numbers and the date of arrival decide, so that no source has to be written. */
    static boolean needNoWords(SearchTerm term) {
        if (term instanceof AndTerm and) {
            return Arrays.stream(and.getTerms()).allMatch(SearchTerms::needNoWords);
        }
        if (term instanceof OrTerm or) {
            return Arrays.stream(or.getTerms()).allMatch(SearchTerms::needNoWords);
        }
        if (term instanceof NotTerm not) {
            return needNoWords(not.getTerm());
        }
        return term instanceof FlagTerm
                || term instanceof ReceivedDateTerm
                || term instanceof SearchTermBuilder.AbstractIdSearchTerm
                || term.equals(SearchTermBuilder.ALL_SEARCH_TERM);
    }
}
