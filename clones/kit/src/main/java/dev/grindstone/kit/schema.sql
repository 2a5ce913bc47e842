-- What every world has, whichever apps it holds.

-- One row: the world's clock and counter. Not part of the change log: both are bookkeeping.
CREATE TABLE world (
  id             INT PRIMARY KEY CHECK (id = 1),
  name           VARCHAR(100) NOT NULL,
  seed           BIGINT NOT NULL,
  zone           VARCHAR(60) NOT NULL,
  now            TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  next_number    BIGINT NOT NULL,
  protagonist_id BIGINT NOT NULL
);

-- One person is one identity across all apps.
CREATE TABLE person (
  id         BIGINT PRIMARY KEY,
  name       VARCHAR(200) NOT NULL,
  given_name VARCHAR(100) NOT NULL,
  email      VARCHAR(200) NOT NULL UNIQUE,
  password   VARCHAR(100) NOT NULL,
  title      VARCHAR(200) NOT NULL,
  company    VARCHAR(200) NOT NULL
);

-- A browser's sign-in. The session with the empty token belongs to a browser that has no session cookie yet. Who signs
-- in beside others has a session of their own: the token of the first with a slash and a number behind it.
CREATE TABLE session (
  token        VARCHAR(60) PRIMARY KEY,
  person_id    BIGINT REFERENCES person (id),
  -- Who stands in for that person; absent when the person signed in.
  through_id   BIGINT REFERENCES person (id),
  -- What this person's last undoable action wrote, and how long it can be taken back.
  undo_after   BIGINT,
  undo_until   BIGINT,
  undo_expires TIMESTAMP(3) WITH TIME ZONE,
  undone_text  VARCHAR(200),
  undo_tag     VARCHAR(200)
);

-- What is going to happen: commands with a due time.
CREATE TABLE scheduled (
  id         BIGINT PRIMARY KEY,
  due_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  command    VARCHAR(100) NOT NULL,
  person_id  BIGINT NOT NULL,
  args       VARCHAR(100000) NOT NULL
);
CREATE INDEX scheduled_by_due ON scheduled (due_at, id);

-- Scripted people: what makes one of them act, and what they do then. Looked at whenever something happens to them.
CREATE TABLE counterpart (
  id           BIGINT PRIMARY KEY,
  person_id    BIGINT NOT NULL,
  event        VARCHAR(100) NOT NULL,
  guard        VARCHAR(20000) NOT NULL,
  times        INT NOT NULL,
  -- How often the rule was used so far. Follows from what happened, so no check looks at it.
  used         INT NOT NULL,
  after_millis BIGINT NOT NULL,
  orders       VARCHAR(100000) NOT NULL
);
CREATE INDEX counterpart_by_person ON counterpart (person_id, event, id);

-- People who know things: one text each, written by kit.persona.
CREATE TABLE persona (
  person_id BIGINT PRIMARY KEY,
  knows     VARCHAR(200000) NOT NULL
);

-- What a persona remembers of somebody. Follows from what was said, so no check looks at it.
CREATE TABLE persona_memory (
  person_id BIGINT NOT NULL,
  of_id     BIGINT NOT NULL,
  name      VARCHAR(200) NOT NULL,
  said      VARCHAR(2000) NOT NULL,
  PRIMARY KEY (person_id, of_id, name)
);

-- Every row written since the start image, in order; filled by triggers, so that no write escapes it.
CREATE TABLE change (
  seq        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  step       INT NOT NULL,
  app        VARCHAR(30) NOT NULL,
  table_name VARCHAR(60) NOT NULL,
  kind       CHAR(1) NOT NULL CHECK (kind IN ('I', 'U', 'D')),
  row_key    VARCHAR(1000) ARRAY NOT NULL,
  columns    INT ARRAY,
  before     VARCHAR(1000000) ARRAY,
  after      VARCHAR(1000000) ARRAY
);
