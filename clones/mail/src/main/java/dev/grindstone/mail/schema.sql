-- Pigeon's tables. Everything a mailbox is stands here; there are no migrations, state is always rebuilt from fixtures.
-- A message lies in exactly one mailbox (owner_id). Its id is also the id that pages, routes and APIs show,
-- and a thread's id is the id of its first message.

CREATE TABLE message (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  thread_id     BIGINT NOT NULL,
  -- A scheduled message leaves by itself at its sent_at; until then that lies in the future.
  kind          VARCHAR(9) NOT NULL CHECK (kind IN ('received', 'sent', 'draft', 'scheduled')),
  folder        VARCHAR(8) NOT NULL CHECK (folder IN ('inbox', 'archive', 'spam', 'trash')),
  category      VARCHAR(10) NOT NULL CHECK (category IN ('primary', 'promotions', 'social', 'updates', 'forums')),
  from_name     VARCHAR(200) NOT NULL,
  from_email    VARCHAR(200) NOT NULL,
  subject       VARCHAR(500) NOT NULL,
  snippet       VARCHAR(300) NOT NULL,
  body_text     VARCHAR(1000000) NOT NULL,
  body_html     VARCHAR(1000000),
  sent_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  is_read       BOOLEAN NOT NULL,
  is_starred    BOOLEAN NOT NULL,
  is_important  BOOLEAN NOT NULL,
  message_id    VARCHAR(200) NOT NULL,
  in_reply_to   BIGINT,
  list_id       VARCHAR(200),
  -- Where answers go, as "Name <email>"; to the sender when absent.
  answers_to    VARCHAR(400),
  -- What the sender marked for a row to lead to, as "PARCEL <address>"; read from body_html once, so that lists need not.
  offer         VARCHAR(500),
  -- Until when it is out of sight: set only while it is snoozed, which is in the archive.
  snoozed_until TIMESTAMP(3) WITH TIME ZONE,
  -- When it came back from its last snooze; the inbox sorts by it.
  returned_at   TIMESTAMP(3) WITH TIME ZONE,
  is_muted      BOOLEAN DEFAULT FALSE NOT NULL,
  -- The address of whoever sent it in the writer's name, as a delegate.
  sent_by       VARCHAR(200)
);
-- The thread stands first: H2 looks up the many threads of a page only by the first column of an index.
CREATE INDEX message_by_thread ON message (thread_id, owner_id, sent_at);
-- These three hold all that lists, counts and searches ask of every message, so that none reads the bodies.
CREATE INDEX message_by_folder ON message
  (owner_id, folder, kind, category, is_read, is_starred, is_important, thread_id, sent_at, snoozed_until, returned_at);
CREATE INDEX message_by_unread ON message (owner_id, is_read, kind, folder, category, thread_id);
CREATE INDEX message_by_words ON message (owner_id, from_email, from_name, subject);
CREATE INDEX message_by_message_id ON message (owner_id, message_id);

CREATE TABLE recipient (
  message_id    BIGINT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  kind          VARCHAR(3) NOT NULL CHECK (kind IN ('to', 'cc', 'bcc')),
  position      INT NOT NULL,
  name          VARCHAR(200) NOT NULL,
  email         VARCHAR(200) NOT NULL,
  PRIMARY KEY (message_id, kind, position)
);

CREATE TABLE label (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  name          VARCHAR(200) NOT NULL,
  color         VARCHAR(20),
  in_list       VARCHAR(6) DEFAULT 'show' NOT NULL CHECK (in_list IN ('show', 'unread', 'hide')),
  in_messages   BOOLEAN DEFAULT TRUE NOT NULL,
  UNIQUE (owner_id, name)
);

CREATE TABLE message_label (
  message_id    BIGINT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  label_id      BIGINT NOT NULL REFERENCES label (id) ON DELETE CASCADE,
  PRIMARY KEY (message_id, label_id)
);
CREATE INDEX message_label_by_label ON message_label (label_id);

-- What a search needs of the words of a message, and who holds which word; derived, so no check looks at these three.
CREATE TABLE search_text (
  message_id    BIGINT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
  words         VARCHAR(2000000) NOT NULL
);
-- The messages that no segment speaks for.
CREATE TABLE search_fresh (
  message_id    BIGINT PRIMARY KEY,
  is_rewritten  BOOLEAN NOT NULL
);
-- For some hundred messages together: those that hold the term and where they do, packed.
CREATE TABLE search_segment (
  id            BIGINT PRIMARY KEY,
  term          VARCHAR(60) NOT NULL,
  holders       VARBINARY(1000000) NOT NULL
);

-- What was searched for last, for the search box to offer again; no check looks at it.
CREATE TABLE recent_search (
  owner_id      BIGINT NOT NULL,
  text          VARCHAR(200) NOT NULL,
  -- The greatest is the latest.
  number        BIGINT NOT NULL,
  PRIMARY KEY (owner_id, text)
);

CREATE TABLE attachment (
  id            BIGINT PRIMARY KEY,
  message_id    BIGINT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  name          VARCHAR(200) NOT NULL,
  media_type    VARCHAR(100) NOT NULL,
  size_bytes    BIGINT NOT NULL,
  content       BLOB NOT NULL
);
CREATE INDEX attachment_by_message ON attachment (message_id);

-- One row per mailbox: what its owner chose in the settings; without a row everything is as usual, see Preferences.
CREATE TABLE preference (
  owner_id      BIGINT PRIMARY KEY,
  page_size     INT NOT NULL,
  density       VARCHAR(12) NOT NULL CHECK (density IN ('default', 'comfortable', 'compact')),
  shortcuts     BOOLEAN NOT NULL,
  -- Whether lists show conversations; else each message has a row of its own.
  conversations BOOLEAN NOT NULL,
  undo_seconds  INT NOT NULL,
  reply_all     BOOLEAN NOT NULL,
  send_archive  BOOLEAN NOT NULL,
  smart_reply   BOOLEAN NOT NULL,
  -- Whether orders and parcels are summed up, and answers offered.
  smart         BOOLEAN NOT NULL,
  spelling      BOOLEAN NOT NULL,
  -- Whether who was written to is offered and listed without being saved.
  auto_contacts BOOLEAN NOT NULL,
  unread_icon   BOOLEAN NOT NULL,
  -- Whether rows remind of questions that nobody answered: those to the owner, and those of the owner.
  nudge_reply   BOOLEAN NOT NULL,
  nudge_follow  BOOLEAN NOT NULL,
  -- Whether keys were given other actions, and which: one a line, the usual keys, a tab, the chosen ones.
  custom_keys   BOOLEAN NOT NULL,
  key_map       VARCHAR(2000) NOT NULL,
  full_screen   BOOLEAN NOT NULL,
  text_font     VARCHAR(10) NOT NULL CHECK (text_font IN ('sans-serif', 'serif', 'narrow')),
  text_size     VARCHAR(6) NOT NULL CHECK (text_size IN ('small', 'normal', 'large', 'huge')),
  text_color    VARCHAR(7) NOT NULL,
  -- Where answers to the owner's mail go; empty for the own address.
  answers_to    VARCHAR(200) NOT NULL,
  hover_actions BOOLEAN NOT NULL,
  show_images   BOOLEAN NOT NULL,
  theme         VARCHAR(10) NOT NULL,
  -- To whom all that comes is passed on; empty for nobody. What then happens to the own copy.
  forward_to    VARCHAR(200) NOT NULL,
  forward_keep  VARCHAR(12) NOT NULL CHECK (forward_keep IN ('leaveInInbox', 'markRead', 'archive', 'trash')),
  imap          BOOLEAN NOT NULL,
  imap_auto_expunge BOOLEAN NOT NULL,
  imap_expunge  VARCHAR(13) NOT NULL CHECK (imap_expunge IN ('archive', 'trash', 'deleteForever')),
  imap_folder_size INT NOT NULL,
  pop           VARCHAR(9) NOT NULL CHECK (pop IN ('disabled', 'fromNowOn', 'allMail')),
  pop_disposition VARCHAR(12) NOT NULL CHECK (pop_disposition IN ('leaveInInbox', 'markRead', 'archive', 'trash')),
  language      VARCHAR(10) NOT NULL,
  button_text   BOOLEAN NOT NULL,
  snippets      BOOLEAN NOT NULL,
  templates     BOOLEAN NOT NULL,
  auto_advance  VARCHAR(8) NOT NULL CHECK (auto_advance IN ('list', 'next', 'previous')),
  tabs          VARCHAR(40) NOT NULL,
  inbox_type    VARCHAR(9) NOT NULL
    CHECK (inbox_type IN ('default', 'important', 'unread', 'starred', 'priority', 'multiple')),
  inbox_sections VARCHAR(2000) NOT NULL,
  sections_below BOOLEAN NOT NULL,
  markers       BOOLEAN NOT NULL,
  levels        BOOLEAN NOT NULL,
  reading_pane  VARCHAR(5) NOT NULL CHECK (reading_pane IN ('none', 'right', 'below')),
  -- These two a careful person may change by the way, so no check looks at them.
  pane_percent  INT NOT NULL,
  closed_sections VARCHAR(60) NOT NULL,
  moved_lists   VARCHAR(200) NOT NULL,
  sender_name   VARCHAR(200) NOT NULL,
  signature_new BIGINT NOT NULL,
  signature_answer BIGINT NOT NULL
);

-- Texts kept to be used again: signatures, and templates of whole messages.
CREATE TABLE passage (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  kind          VARCHAR(9) NOT NULL CHECK (kind IN ('signature', 'template')),
  name          VARCHAR(200) NOT NULL,
  subject       VARCHAR(500) NOT NULL,
  body_html     VARCHAR(1000000) NOT NULL
);

-- What a mailbox answers on its own while its owner is away.
CREATE TABLE vacation (
  owner_id      BIGINT PRIMARY KEY,
  is_on         BOOLEAN NOT NULL,
  first_day     DATE NOT NULL,
  last_day      DATE,
  subject       VARCHAR(500) NOT NULL,
  body_text     VARCHAR(100000) NOT NULL,
  contacts_only BOOLEAN NOT NULL,
  domain_only   BOOLEAN NOT NULL
);

-- What happens by itself to mail that a search finds when it arrives. Criteria that are not asked are empty or null.
CREATE TABLE filter (
  id              BIGINT PRIMARY KEY,
  owner_id        BIGINT NOT NULL,
  from_text       VARCHAR(1000) NOT NULL,
  to_text         VARCHAR(1000) NOT NULL,
  subject         VARCHAR(1000) NOT NULL,
  query           VARCHAR(2000) NOT NULL,
  negated_query   VARCHAR(2000) NOT NULL,
  has_attachment  BOOLEAN NOT NULL,
  size_bytes      BIGINT,
  size_comparison VARCHAR(7) CHECK (size_comparison IN ('larger', 'smaller')),
  skip_inbox      BOOLEAN NOT NULL,
  mark_read       BOOLEAN NOT NULL,
  star            BOOLEAN NOT NULL,
  label_id        BIGINT REFERENCES label (id) ON DELETE SET NULL,
  forward_to      VARCHAR(200),
  trash           BOOLEAN NOT NULL,
  never_spam      BOOLEAN NOT NULL,
  importance      VARCHAR(6) CHECK (importance IN ('always', 'never')),
  category        VARCHAR(10) CHECK (category IN ('primary', 'promotions', 'social', 'updates', 'forums'))
);

-- Whose mail goes to spam.
CREATE TABLE blocked (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  email         VARCHAR(200) NOT NULL,
  name          VARCHAR(200) NOT NULL,
  UNIQUE (owner_id, email)
);

-- The address book. Each text may be empty, but name, email and phone not all of them.
CREATE TABLE contact (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  name          VARCHAR(200) NOT NULL,
  email         VARCHAR(200) NOT NULL,
  phone         VARCHAR(60) NOT NULL,
  job_title     VARCHAR(200) NOT NULL,
  company       VARCHAR(200) NOT NULL,
  notes         VARCHAR(4000) NOT NULL,
  is_starred    BOOLEAN NOT NULL
);

-- What contacts are sorted by; their page calls it a label.
CREATE TABLE contact_group (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  name          VARCHAR(100) NOT NULL
);

CREATE TABLE contact_member (
  group_id      BIGINT NOT NULL REFERENCES contact_group (id) ON DELETE CASCADE,
  contact_id    BIGINT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, contact_id)
);

-- Things to do. A list is a name and exists while it has a task; a task may have come from a conversation.
CREATE TABLE task (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  list_name     VARCHAR(100) NOT NULL,
  title         VARCHAR(500) NOT NULL,
  details       VARCHAR(4000) NOT NULL,
  due_on        DATE,
  is_done       BOOLEAN NOT NULL,
  thread_id     BIGINT
);

-- The emoji with which people answered messages: one row a person, a message and an emoji, whoever holds copies of it.
CREATE TABLE reaction (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  -- That of the message, which all its copies share.
  message_id    VARCHAR(200) NOT NULL,
  emoji         VARCHAR(32) NOT NULL,
  UNIQUE (message_id, owner_id, emoji)
);

-- What the owner wrote into the calendar; all else there is told from mail.
CREATE TABLE event (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  -- The name of the event in the calendars of its guests, and how often they were told of a change.
  uid           VARCHAR(200) NOT NULL,
  revision      INT NOT NULL,
  title         VARCHAR(300) NOT NULL,
  starts_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- The first moment after it; of a whole day, midnight.
  ends_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  is_all_day    BOOLEAN NOT NULL,
  place         VARCHAR(500) NOT NULL,
  description   VARCHAR(8000) NOT NULL,
  -- As "Name <email>", with commas between them.
  guests        VARCHAR(30000) NOT NULL,
  thread_id     BIGINT
);

CREATE TABLE note (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  title         VARCHAR(300) NOT NULL,
  body_text     VARCHAR(20000) NOT NULL,
  is_pinned     BOOLEAN NOT NULL
);

-- Other addresses that a mailbox deals with: other names to send as, where its mail may be passed on to, who else may
-- open it, and whose pictures are always shown.
CREATE TABLE known_address (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  kind          VARCHAR(8) NOT NULL CHECK (kind IN ('alias', 'delegate', 'forward', 'images')),
  email         VARCHAR(200) NOT NULL,
  name          VARCHAR(200) NOT NULL,
  answers_to    VARCHAR(200) NOT NULL,
  signature     VARCHAR(100000) NOT NULL,
  -- Whether its owner agreed.
  is_confirmed  BOOLEAN NOT NULL,
  is_default    BOOLEAN NOT NULL,
  is_alias      BOOLEAN NOT NULL,
  UNIQUE (owner_id, kind, email)
);

-- The pictures that people gave themselves: small square PNGs.
CREATE TABLE picture (
  owner_id      BIGINT PRIMARY KEY,
  image         VARBINARY(1000000) NOT NULL
);
