package dev.grindstone.mail.conversation.suggest;

import dev.grindstone.mail.message.Address;
import dev.grindstone.mail.message.Message;
import dev.grindstone.mail.message.OwnWords;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The short answers that are offered below a message. The same words get the same answers; a message that asks and tells
 * nothing that a short answer would suit gets none, nor does one that nobody reads an answer to.
 */
public final class ShortAnswers {
    private static final Pattern MACHINE = Pattern.compile(
            "(?i)(?:no-?reply|do-?not-?reply|mailer-daemon|notifications?|bounce|newsletter|updates?)\\b.*@.*");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Answers that suit words; the first rule that finds its words decides. */
    private record Rule(Pattern words, List<String> answers) {
        static Rule of(String words, String... answers) {
            return new Rule(Pattern.compile(words, FLAGS), List.of(answers));
        }
    }

    private static final String ASKED = "[^.!?\\n]*\\?";

    /** Questions first; thanks come late, for they also end letters about something else. */
    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "\\b(?:works? for you|are you (?:free|available|around)|can you make it|(?:shall|can|could|should) we"
                            + " (?:meet|talk|speak|move|do)|join (?:us|me)|lunch|coffee|dinner)\\b" + ASKED,
                    "Yes, that works.",
                    "Sorry, I can't make it.",
                    "Let me check and get back to you."),
            Rule.of(
                    "\\b(?:can|could|would|will) you\\b" + ASKED,
                    "Sure, I'll take care of it.",
                    "Sorry, I can't.",
                    "I'll get back to you."),
            Rule.of(
                    "(?:^|[.!?,\\n]\\s*)(?:what|which|who|when|where|why|how)\\b" + ASKED,
                    "I'm not sure.",
                    "Let me check.",
                    "I'll get back to you."),
            Rule.of(
                    "\\b(?:do you have|did you|have you|has the|is the|are the|any (?:news|update))\\b" + ASKED,
                    "Yes.",
                    "Not yet.",
                    "I'll find out."),
            Rule.of("\\?", "Yes, that works.", "Sorry, I can't.", "Let me check."),
            Rule.of(
                    "\\b(?:please (?:check|review|confirm|sign|approve|send|read|let (?:me|us) know))\\b",
                    "Will do.",
                    "Done, looks good.",
                    "I'll look at it soon."),
            Rule.of("\\bcongratulations|congrats\\b", "Thank you so much!", "Thanks, I appreciate it."),
            Rule.of(
                    "\\b(?:attached|enclosed|here (?:is|are)|please find)\\b",
                    "Thank you!",
                    "Got it, thanks.",
                    "I'll take a look."),
            Rule.of("\\b(?:thanks|thank you)\\b", "You're welcome!", "Happy to help.", "No problem."),
            Rule.of(
                    "\\b(?:sorry|apologi[sz]e|apologies)\\b",
                    "No worries.",
                    "No problem at all.",
                    "Thanks for letting me know."),
            Rule.of(
                    "\\b(?:moved|postponed|cancel(?:l?ed)?|changed|closed|delayed|reminder|fyi)\\b",
                    "Thanks for letting me know.",
                    "Noted, thanks.",
                    "Got it."));

    private ShortAnswers() {}

    /** What can be answered to a message of the reader's mailbox; empty when nothing suits. */
    public static List<String> to(Message message, String reader) {
        if (!isLetter(message, reader)) {
            return List.of();
        }
        String words = OwnWords.of(message).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        return RULES.stream()
                .filter(rule -> rule.words().matcher(words).find())
                .findFirst()
                .map(Rule::answers)
                .orElse(List.of());
    }

    /** Whether a person wrote it, and not the reader. */
    private static boolean isLetter(Message message, String reader) {
        Address from = message.from();
        return "received".equals(message.kind())
                && message.listId() == null
                && "primary".equals(message.category())
                && !List.of("spam", "trash").contains(message.folder())
                && !from.sameMailbox(reader)
                && !MACHINE.matcher(from.email()).matches();
    }
}
