package dev.grindstone.mail.mailbox;

import static dev.grindstone.mail.db.Tables.PREFERENCE;

import dev.grindstone.mail.db.tables.records.PreferenceRecord;
import dev.grindstone.mail.mailbox.setting.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** What the owner of a mailbox chose in the settings; the usual things while nothing was chosen. */
public final class Preferences {
    private final PreferenceRecord row;

    private Preferences(PreferenceRecord row) {
        this.row = row;
    }

    /** Those of a mailbox. */
    public static Preferences of(DSLContext db, long ownerId) {
        return new Preferences(
                db.fetchOptional(PREFERENCE, PREFERENCE.OWNER_ID.eq(ownerId)).orElseGet(() -> usual(ownerId)));
    }

    private static PreferenceRecord usual(long ownerId) {
        PreferenceRecord row = new PreferenceRecord();
        row.setOwnerId(ownerId);
        row.setPageSize(50);
        row.setDensity("default");
        row.setShortcuts(true);
        row.setConversations(true);
        row.setUndoSeconds(10);
        row.setReplyAll(false);
        row.setSendArchive(false);
        row.setSmartReply(true);
        row.setSmart(true);
        row.setSpelling(true);
        row.setAutoContacts(true);
        row.setUnreadIcon(false);
        row.setNudgeReply(false);
        row.setNudgeFollow(false);
        row.setCustomKeys(false);
        row.setKeyMap("");
        row.setFullScreen(false);
        row.setTextFont("sans-serif");
        row.setTextSize("normal");
        row.setTextColor(TextStyle.INK);
        row.setHoverActions(true);
        row.setShowImages(false);
        row.setTheme("system");
        row.setForwardTo("");
        row.setForwardKeep("leaveInInbox");
        row.setImap(true);
        row.setImapAutoExpunge(true);
        row.setImapExpunge("archive");
        row.setImapFolderSize(0);
        row.setPop("disabled");
        row.setPopDisposition("leaveInInbox");
        row.setLanguage("en");
        row.setButtonText(false);
        row.setSnippets(true);
        row.setTemplates(false);
        row.setAutoAdvance("list");
        row.setTabs(String.join(",", Place.USUAL_TABS));
        row.setInboxType("default");
        row.setInboxSections("\tis:starred\n\tis:drafts");
        row.setSectionsBelow(true);
        row.setMarkers(false);
        row.setLevels(false);
        row.setReadingPane("none");
        row.setPanePercent(50);
        row.setClosedSections("");
        row.setMovedLists("");
        row.setSenderName("");
        row.setAnswersTo("");
        row.setSignatureNew(0L);
        row.setSignatureAnswer(0L);
        return row;
    }

    /** The row itself, to be changed and given back to {@link #store}. */
    public PreferenceRecord row() {
        return row.into(PREFERENCE);
    }

    /** Keeps a changed row; one that says what is so already writes nothing. */
    public void store(DSLContext db, PreferenceRecord changed) {
        if (changed.equals(row)) {
            return;
        }
        PreferenceRecord stored = db.fetchOptional(PREFERENCE, PREFERENCE.OWNER_ID.eq(row.getOwnerId()))
                .orElseGet(() -> db.newRecord(PREFERENCE));
        stored.fromArray(changed.intoArray());
        stored.store();
    }

    /** Rows of a list's page. */
    public int pageSize() {
        return row.getPageSize();
    }

    /** {@code default}, {@code comfortable} or {@code compact}. */
    public String density() {
        return row.getDensity();
    }

    /** Whether single keys act. */
    public boolean shortcuts() {
        return row.getShortcuts();
    }

    /** Whether a row is a conversation; else it is a message. */
    public boolean conversations() {
        return row.getConversations();
    }

    /** How long a sent message can be taken back. */
    public int undoSeconds() {
        return row.getUndoSeconds();
    }

    /** Whether answering means answering everybody unless said otherwise. */
    public boolean replyAll() {
        return row.getReplyAll();
    }

    /** Whether answers offer to archive their conversation as they are sent. */
    public boolean sendArchive() {
        return row.getSendArchive();
    }

    /** Whether short answers are offered below a conversation, where anything is made of what mail says. */
    public boolean smartReply() {
        return row.getSmartReply();
    }

    /** Whether anything is made of what mail says: sums of orders and parcels, short answers. */
    public boolean smart() {
        return row.getSmart();
    }

    /** Whether the browser marks words that it does not know. */
    public boolean spelling() {
        return row.getSpelling();
    }

    /** Whether who was written to is offered and listed without being saved. */
    public boolean autoContacts() {
        return row.getAutoContacts();
    }

    /** Whether keys can be given other actions. */
    public boolean customKeys() {
        return row.getCustomKeys();
    }

    /** Which were, while they can be: one a line, the usual keys, a tab, the chosen ones. */
    public String keyMap() {
        return customKeys() ? row.getKeyMap() : "";
    }

    /** Whether rows remind of questions that the owner did not answer. */
    public boolean nudgeReply() {
        return row.getNudgeReply();
    }

    /** Whether rows remind of questions of the owner that nobody answered. */
    public boolean nudgeFollow() {
        return row.getNudgeFollow();
    }

    /** Whether the icon of the browser's tab counts unread mail. */
    public boolean unreadIcon() {
        return row.getUnreadIcon();
    }

    /** Whether new windows cover the page. */
    public boolean fullScreen() {
        return row.getFullScreen();
    }

    /** How what is written looks before anything else is chosen. */
    public TextStyle textStyle() {
        return new TextStyle(row.getTextFont(), row.getTextSize(), row.getTextColor());
    }

    /** Whether a row offers buttons under the pointer. */
    public boolean hoverActions() {
        return row.getHoverActions();
    }

    /** Whether images from elsewhere are shown without asking. */
    public boolean showImages() {
        return row.getShowImages();
    }

    /** The colours of all pages: {@code system}, {@code light}, {@code dark} or the name of a theme. */
    public String theme() {
        return row.getTheme();
    }

    /** Whether those are {@code light}, {@code dark}, or as the {@code system} is. */
    public String scheme() {
        return switch (theme()) {
            case "system" -> "system";
            case "dark", "night", "forest" -> "dark";
            default -> "light";
        };
    }

    /** Where answers to mail of this mailbox go; empty for its own address. */
    public String answersTo() {
        return row.getAnswersTo();
    }

    /** To whom all that comes is passed on; empty for nobody. */
    public String forwardTo() {
        return row.getForwardTo();
    }

    /** What happens to what was passed on: {@code leaveInInbox}, {@code markRead}, {@code archive} or {@code trash}. */
    public String forwardKeep() {
        return row.getForwardKeep();
    }

    /** Whether mail programs may read the mailbox. */
    public boolean imap() {
        return row.getImap();
    }

    /** Whether the tools over a list are words instead of icons. */
    public boolean buttonText() {
        return row.getButtonText();
    }

    /** Whether rows show the beginning of the text. */
    public boolean snippets() {
        return row.getSnippets();
    }

    /** Whether writing offers templates. */
    public boolean templates() {
        return row.getTemplates();
    }

    /** What follows a conversation that left its list: {@code list}, {@code next} (older) or {@code previous} (newer). */
    public String autoAdvance() {
        return row.getAutoAdvance();
    }

    /** The categories that have a tab now, in the order of {@link Place#TABS}; an inbox of sections has none. */
    public List<String> tabs() {
        return inboxType().equals("default") ? chosenTabs() : List.of();
    }

    /** The categories that have a tab while the inbox has any. */
    public List<String> chosenTabs() {
        return split(row.getTabs());
    }

    /** {@code default}, {@code important}, {@code unread}, {@code starred}, {@code priority} or {@code multiple}. */
    public String inboxType() {
        return row.getInboxType();
    }

    /** The sections of multiple inboxes, one a line: the name, a tab, and the query. */
    public List<String> inboxSections() {
        return row.getInboxSections().lines().toList();
    }

    /** Whether those stand below the inbox, not above. */
    public boolean sectionsBelow() {
        return row.getSectionsBelow();
    }

    /** Keys of the inbox's sections that are folded. */
    public List<String> closedSections() {
        return split(row.getClosedSections());
    }

    /** Whether rows show whether they are important. */
    public boolean markers() {
        return row.getMarkers();
    }

    /** Whether rows show whether they were meant for the owner, or for the owner alone. */
    public boolean levels() {
        return row.getLevels();
    }

    /** Where an opened conversation stands beside its list: {@code none}, {@code right} or {@code below}. */
    public String readingPane() {
        return row.getReadingPane();
    }

    /** How much of the room the list has beside a reading pane, in percent. */
    public int panePercent() {
        return row.getPanePercent();
    }

    /** Routes of the navigation's fixed lists that stand where they usually do not: behind "More", or in sight. */
    public List<String> movedLists() {
        return split(row.getMovedLists());
    }

    /** The name on mail of this mailbox. */
    public String senderName(String ownName) {
        return row.getSenderName().isEmpty() ? ownName : row.getSenderName();
    }

    /** The id of the signature of new mail; 0 for none. */
    public long signatureNew() {
        return row.getSignatureNew();
    }

    /** The id of the signature of answers and forwarded mail; 0 for none. */
    public long signatureAnswer() {
        return row.getSignatureAnswer();
    }

    private static List<String> split(String words) {
        return Stream.of(words.split(",")).filter(word -> !word.isEmpty()).toList();
    }
}
