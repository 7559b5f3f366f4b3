-- What the directie tells. The number is never given twice. Lists are JSON; a correction waits in its own column until a second person releases it.
CREATE TABLE announcement (
    number            INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id                TEXT    NOT NULL UNIQUE,
    version           INTEGER NOT NULL,
    school            TEXT    NOT NULL,
    content           TEXT    NOT NULL,
    correction        TEXT    NULL,
    edition           INTEGER NOT NULL,
    audience          TEXT    NOT NULL,
    planned_at        BIGINT  NULL,
    reminders         TEXT    NOT NULL,
    reminders_ordered INTEGER NOT NULL,
    status            TEXT    NOT NULL,
    author_id         TEXT    NOT NULL,
    author_name       TEXT    NULL,
    released_by_id    TEXT    NULL,
    released_by_name  TEXT    NULL,
    created_at        BIGINT  NOT NULL,
    started_at        BIGINT  NULL,
    ended_at          BIGINT  NULL,
    is_gathered       BOOLEAN NOT NULL,
    unread            TEXT    NOT NULL,
    check_at          BIGINT  NULL
);

CREATE INDEX announcement_of_school ON announcement (school, number);
CREATE INDEX announcement_due ON announcement (check_at) WHERE check_at IS NOT NULL;

-- Who gets it, and how far it has come for them.
CREATE TABLE announcement_receiver (
    announcement TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    person_name  TEXT    NULL,
    school       TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    service      TEXT    NOT NULL,
    tenant       TEXT    NOT NULL,
    assistant    TEXT    NOT NULL,
    has_chat     BOOLEAN NOT NULL,
    state        TEXT    NOT NULL,
    why          TEXT    NULL,
    message      TEXT    NULL,
    edition      INTEGER NOT NULL,
    sent_at      BIGINT  NULL,
    read_at      BIGINT  NULL,
    reminders    INTEGER NOT NULL,
    PRIMARY KEY (announcement, person)
);

CREATE INDEX announcement_receiver_of_person ON announcement_receiver (person);

-- The directie's cards, where they stand.
CREATE TABLE announcement_place (
    announcement TEXT NOT NULL,
    conversation TEXT NOT NULL,
    service      TEXT NOT NULL,
    tenant       TEXT NOT NULL,
    assistant    TEXT NOT NULL,
    message      TEXT NOT NULL,
    PRIMARY KEY (announcement, conversation, message)
);

-- One of very many waits in a queue of its own, so that nothing waits behind them.
ALTER TABLE delivery ADD COLUMN is_bulk BOOLEAN NOT NULL DEFAULT FALSE;

DROP INDEX delivery_due;
CREATE INDEX delivery_due ON delivery (is_bulk, due_at, id) WHERE finished_at IS NULL;
CREATE INDEX delivery_subject ON delivery (subject, kind) WHERE finished_at IS NULL;
CREATE INDEX delivery_receiver ON delivery (receiver) WHERE receiver IS NOT NULL;
