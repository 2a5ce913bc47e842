package dev.grindstone.mail.wire.imap;

import com.icegreen.greenmail.imap.commands.SearchTermBuilder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.NotTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.util.Arrays;

/** Looks into what a client searches for. */
final class SearchTerms {
    private SearchTerms() {}

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
