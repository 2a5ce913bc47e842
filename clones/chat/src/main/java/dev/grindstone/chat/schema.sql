-- Banter's tables: one workspace. There are no migrations, state is always rebuilt from fixtures.
-- Pages and the API show ids as text (C…, U…), which the package workspace makes of the numbers here. A message's ts is
-- in microseconds of the epoch. Nothing that can be counted is stored: replies, unread messages, members.

-- At most one row; without it the workspace is empty and goes by the world's own name.
CREATE TABLE team (
  id            BIGINT PRIMARY KEY,
  name          VARCHAR(100) NOT NULL,
  domain        VARCHAR(60) NOT NULL,
  created_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  prefs         VARCHAR(20000) DEFAULT '{}' NOT NULL,
  -- What previews of links say: an object of objects by address.
  links         VARCHAR(200000) DEFAULT '{}' NOT NULL
);

-- Who may write here. A person's id is that of kit.person; a bot has an app instead.
CREATE TABLE member (
  id             BIGINT PRIMARY KEY,
  kind           VARCHAR(6) NOT NULL CHECK (kind IN ('person', 'bot')),
  handle         VARCHAR(80) NOT NULL UNIQUE,
  real_name      VARCHAR(200) NOT NULL,
  display_name   VARCHAR(200) NOT NULL,
  email          VARCHAR(200) NOT NULL,
  title          VARCHAR(200) NOT NULL,
  pronouns       VARCHAR(60) NOT NULL,
  phone          VARCHAR(60) NOT NULL,
  zone           VARCHAR(60) NOT NULL,
  role           VARCHAR(7) NOT NULL CHECK (role IN ('primary', 'owner', 'admin', 'member', 'guest', 'single')),
  is_deactivated BOOLEAN NOT NULL,
  is_away        BOOLEAN NOT NULL,
  status_text    VARCHAR(200) NOT NULL,
  status_emoji   VARCHAR(100) NOT NULL,
  status_until   TIMESTAMP(3) WITH TIME ZONE,
  -- Until when notifications are paused.
  dnd_until      TIMESTAMP(3) WITH TIME ZONE,
  app_id         BIGINT,
  joined_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- What the member chose in the preferences: an object; what is absent is as usual.
  prefs          VARCHAR(20000) DEFAULT '{}' NOT NULL,
  -- What was searched for last, the newest first: an array.
  searches       VARCHAR(4000) DEFAULT '[]' NOT NULL,
  -- The ts up to which reactions to the member's messages were seen.
  activity_seen  BIGINT DEFAULT 0 NOT NULL
);

CREATE TABLE conversation (
  id             BIGINT PRIMARY KEY,
  kind           VARCHAR(7) NOT NULL CHECK (kind IN ('channel', 'private', 'im', 'mpim')),
  -- Null in direct conversations, which are found by their members instead: ids in order, joined by commas.
  name           VARCHAR(80) UNIQUE,
  direct_key     VARCHAR(250) UNIQUE,
  topic          VARCHAR(250) NOT NULL,
  topic_by       BIGINT,
  topic_at       TIMESTAMP(3) WITH TIME ZONE,
  purpose        VARCHAR(250) NOT NULL,
  purpose_by     BIGINT,
  purpose_at     TIMESTAMP(3) WITH TIME ZONE,
  creator_id     BIGINT NOT NULL,
  created_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  is_archived    BOOLEAN NOT NULL,
  is_general     BOOLEAN NOT NULL,
  posting        VARCHAR(6) DEFAULT 'all' NOT NULL CHECK (posting IN ('all', 'admins')),
  previous_names VARCHAR(1000) DEFAULT '' NOT NULL,
  -- The file of its canvas.
  canvas_id      BIGINT
);

-- A conversation as one of its members has it.
CREATE TABLE membership (
  conversation_id BIGINT NOT NULL,
  member_id       BIGINT NOT NULL,
  joined_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  -- Everything up to this ts is read.
  last_read       BIGINT NOT NULL,
  is_muted        BOOLEAN NOT NULL,
  is_starred      BOOLEAN NOT NULL,
  section_id      BIGINT,
  notify          VARCHAR(8) NOT NULL CHECK (notify IN ('default', 'all', 'mentions', 'nothing')),
  -- Whether a direct conversation is in the side bar.
  is_open         BOOLEAN NOT NULL,
  PRIMARY KEY (conversation_id, member_id)
);
CREATE INDEX membership_by_member ON membership (member_id, conversation_id);

CREATE TABLE message (
  id              BIGINT PRIMARY KEY,
  conversation_id BIGINT NOT NULL,
  ts              BIGINT NOT NULL,
  author_id       BIGINT NOT NULL,
  -- As in the API: channel_join, bot_message, me_message, tombstone …; null for what people write.
  subtype         VARCHAR(30),
  text            VARCHAR(50000) NOT NULL,
  -- JSON as in the API; null when they follow from the text.
  blocks          VARCHAR(200000),
  attachments     VARCHAR(200000),
  metadata        VARCHAR(20000),
  -- The message that a reply answers.
  thread_id       BIGINT,
  -- A reply that is in the channel, too.
  is_broadcast    BOOLEAN NOT NULL,
  edited_at       TIMESTAMP(3) WITH TIME ZONE,
  -- What a bot's post goes by; null for the bot's own name and picture.
  username        VARCHAR(80),
  icon            VARCHAR(500),
  -- The only member who sees it.
  ephemeral_for   BIGINT,
  UNIQUE (conversation_id, ts)
);
CREATE INDEX message_by_thread ON message (thread_id, ts);
CREATE INDEX message_by_author ON message (author_id, ts);

-- Whom a message tells by name, by group, by @channel or by a word of theirs, when they are in the conversation.
CREATE TABLE mention (
  message_id    BIGINT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  member_id     BIGINT NOT NULL,
  how           VARCHAR(9) NOT NULL CHECK (how IN ('user', 'usergroup', 'broadcast', 'keyword')),
  PRIMARY KEY (message_id, member_id)
);
CREATE INDEX mention_by_member ON mention (member_id, message_id);

CREATE TABLE reaction (
  message_id    BIGINT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  name          VARCHAR(100) NOT NULL,
  member_id     BIGINT NOT NULL,
  -- Orders them: ids grow with time.
  added_no      BIGINT NOT NULL,
  PRIMARY KEY (message_id, name, member_id)
);

CREATE TABLE pin (
  message_id    BIGINT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
  pinned_by     BIGINT NOT NULL,
  pinned_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Links at the top of a conversation.
CREATE TABLE bookmark (
  id              BIGINT PRIMARY KEY,
  conversation_id BIGINT NOT NULL,
  title           VARCHAR(200) NOT NULL,
  link            VARCHAR(2000) NOT NULL,
  emoji           VARCHAR(100) NOT NULL,
  position        INT NOT NULL
);

-- What a member keeps for later.
CREATE TABLE saved (
  member_id     BIGINT NOT NULL,
  message_id    BIGINT NOT NULL,
  state         VARCHAR(9) NOT NULL CHECK (state IN ('progress', 'archived', 'completed')),
  saved_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  due_at        TIMESTAMP(3) WITH TIME ZONE,
  PRIMARY KEY (member_id, message_id)
);

-- A thread as one member has it. Unfollowed threads keep a row, so that no later reply brings them back.
CREATE TABLE subscription (
  member_id     BIGINT NOT NULL,
  thread_id     BIGINT NOT NULL,
  is_followed   BOOLEAN NOT NULL,
  last_read     BIGINT NOT NULL,
  PRIMARY KEY (member_id, thread_id)
);
CREATE INDEX subscription_by_thread ON subscription (thread_id, member_id);

-- What was written and not sent; thread_id is 0 outside threads. A new message that has no recipient yet is in conversation 0.
CREATE TABLE draft (
  member_id       BIGINT NOT NULL,
  conversation_id BIGINT NOT NULL,
  thread_id       BIGINT NOT NULL,
  text            VARCHAR(50000) NOT NULL,
  recipients      VARCHAR(1000) DEFAULT '' NOT NULL,
  -- Numbers of the files that go with it, joined by commas.
  files           VARCHAR(400) DEFAULT '' NOT NULL,
  updated_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (member_id, conversation_id, thread_id)
);

CREATE TABLE scheduled_message (
  id              BIGINT PRIMARY KEY,
  conversation_id BIGINT NOT NULL,
  author_id       BIGINT NOT NULL,
  thread_id       BIGINT,
  is_broadcast    BOOLEAN NOT NULL,
  text            VARCHAR(50000) NOT NULL,
  blocks          VARCHAR(200000),
  files           VARCHAR(400) DEFAULT '' NOT NULL,
  post_at         TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  created_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE file (
  id            BIGINT PRIMARY KEY,
  owner_id      BIGINT NOT NULL,
  name          VARCHAR(200) NOT NULL,
  title         VARCHAR(200) NOT NULL,
  media_type    VARCHAR(100) NOT NULL,
  mode          VARCHAR(7) NOT NULL CHECK (mode IN ('hosted', 'snippet', 'canvas')),
  size_bytes    BIGINT NOT NULL,
  -- Of a picture, in pixels; 0 for all else.
  width         INT DEFAULT 0 NOT NULL,
  height        INT DEFAULT 0 NOT NULL,
  created_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  content       BLOB NOT NULL
);

CREATE TABLE file_share (
  message_id    BIGINT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
  file_id       BIGINT NOT NULL,
  PRIMARY KEY (message_id, file_id)
);
CREATE INDEX file_share_by_file ON file_share (file_id, message_id);

CREATE TABLE usergroup (
  id            BIGINT PRIMARY KEY,
  handle        VARCHAR(80) NOT NULL UNIQUE,
  name          VARCHAR(200) NOT NULL,
  description   VARCHAR(500) NOT NULL,
  is_disabled   BOOLEAN NOT NULL,
  created_by    BIGINT NOT NULL,
  created_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE usergroup_member (
  usergroup_id  BIGINT NOT NULL REFERENCES usergroup (id) ON DELETE CASCADE,
  member_id     BIGINT NOT NULL,
  PRIMARY KEY (usergroup_id, member_id)
);

-- A part of somebody's side bar.
CREATE TABLE section (
  id            BIGINT PRIMARY KEY,
  member_id     BIGINT NOT NULL,
  name          VARCHAR(100) NOT NULL,
  emoji         VARCHAR(100) NOT NULL,
  position      INT NOT NULL
);

CREATE TABLE reminder (
  id            BIGINT PRIMARY KEY,
  creator_id    BIGINT NOT NULL,
  -- Whom it reminds; null when it goes to a conversation.
  member_id     BIGINT,
  conversation_id BIGINT,
  text          VARCHAR(4000) NOT NULL,
  due_at        TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  completed_at  TIMESTAMP(3) WITH TIME ZONE
);

-- Pictures that the workspace adds to the emoji; an alias has no picture of its own.
CREATE TABLE emoji (
  name          VARCHAR(100) PRIMARY KEY,
  alias_of      VARCHAR(100),
  -- An SVG, or a data: address of another picture.
  drawing       VARCHAR(200000) NOT NULL,
  added_by      BIGINT NOT NULL
);

CREATE TABLE app (
  id              BIGINT PRIMARY KEY,
  name            VARCHAR(80) NOT NULL,
  description     VARCHAR(500) NOT NULL,
  bot_id          BIGINT NOT NULL,
  bot_member_id   BIGINT NOT NULL,
  signing_secret  VARCHAR(100) NOT NULL,
  -- Request addresses, commands, events: an object.
  settings        VARCHAR(60000) DEFAULT '{}' NOT NULL,
  -- Modals while they are open, and home tabs, by member: an object.
  views           VARCHAR(1000000) DEFAULT '{}' NOT NULL,
  -- How often each address for answers was used while it holds: an object.
  answers         VARCHAR(60000) DEFAULT '{}' NOT NULL
);

-- Tokens of the API, and the addresses of incoming webhooks, which post to one conversation.
CREATE TABLE token (
  token           VARCHAR(120) PRIMARY KEY,
  kind            VARCHAR(7) NOT NULL CHECK (kind IN ('bot', 'user', 'app', 'client', 'webhook', 'revoked')),
  member_id       BIGINT NOT NULL,
  app_id          BIGINT,
  conversation_id BIGINT,
  scopes          VARCHAR(4000) NOT NULL
);
