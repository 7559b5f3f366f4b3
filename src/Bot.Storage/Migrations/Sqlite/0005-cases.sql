-- The case that the present question led to.
ALTER TABLE conversation ADD COLUMN case_id TEXT NULL;

-- Whom the assistant met, and where they can be reached: the four columns of the chat are known together or not at all.
CREATE TABLE person (
    id             TEXT    NOT NULL PRIMARY KEY,
    name           TEXT    NULL,
    directory_id   TEXT    NULL,
    chat           TEXT    NULL,
    chat_service   TEXT    NULL,
    chat_tenant    TEXT    NULL,
    chat_assistant TEXT    NULL,
    seen_at        INTEGER NOT NULL
);

CREATE INDEX person_of_directory ON person (lower(directory_id)) WHERE directory_id IS NOT NULL;

-- Which conversation is whose. A row is under one of the two unique indexes: of supervisors and directie a school has one.
CREATE TABLE link (
    school       TEXT    NOT NULL,
    role         TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    service      TEXT    NOT NULL,
    tenant       TEXT    NOT NULL,
    assistant    TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    linked_by    TEXT    NOT NULL,
    linked_at    INTEGER NOT NULL
);

CREATE UNIQUE INDEX link_of_staff ON link (school, conversation) WHERE role = 'Staff';
CREATE UNIQUE INDEX link_of_one ON link (school, role) WHERE role <> 'Staff';
CREATE INDEX link_of_conversation ON link (conversation);

-- Questions that were handed over. The number is never given twice, also when the last case was forgotten. Of its events a case has those up to "events":
-- who reads the case and then its events does not read one too many.
CREATE TABLE school_case (
    number               INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id                   TEXT    NOT NULL UNIQUE,
    version              INTEGER NOT NULL,
    events               INTEGER NOT NULL,
    school               TEXT    NOT NULL,
    kind                 TEXT    NOT NULL,
    status               TEXT    NOT NULL,
    asker_id             TEXT    NOT NULL,
    asker_name           TEXT    NULL,
    asked_in             TEXT    NOT NULL,
    asked_service        TEXT    NOT NULL,
    asked_tenant         TEXT    NOT NULL,
    asked_assistant      TEXT    NOT NULL,
    turns                TEXT    NOT NULL,
    had_attachment       INTEGER NOT NULL,
    outcome              TEXT    NOT NULL,
    reason               TEXT    NOT NULL,
    clauses              TEXT    NOT NULL,
    proposed_decision    TEXT    NULL,
    proposed_explanation TEXT    NULL,
    protocol_title       TEXT    NOT NULL,
    protocol_version     TEXT    NOT NULL,
    protocol_fingerprint TEXT    NOT NULL,
    taken_by_id          TEXT    NULL,
    taken_by_name        TEXT    NULL,
    decision             TEXT    NULL,
    explanation          TEXT    NULL,
    ruled_by_id          TEXT    NULL,
    ruled_by_name        TEXT    NULL,
    ruled_at             INTEGER NULL,
    ruled_version        TEXT    NULL,
    stands_for_later     INTEGER NOT NULL,
    is_escalated         INTEGER NOT NULL,
    opened_at            INTEGER NOT NULL,
    check_at             INTEGER NULL
);

CREATE INDEX school_case_of_asker ON school_case (asker_id, number);
CREATE INDEX school_case_status ON school_case (school, status);
CREATE INDEX school_case_ruled ON school_case (school, ruled_at) WHERE ruled_at IS NOT NULL;
CREATE INDEX school_case_precedent ON school_case (school, ruled_at) WHERE stands_for_later;
CREATE INDEX school_case_due ON school_case (check_at) WHERE check_at IS NOT NULL;

CREATE TABLE case_event (
    case_id  TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    by_id    TEXT    NULL,
    by_name  TEXT    NULL,
    at       INTEGER NOT NULL,
    words    TEXT    NOT NULL,
    decision TEXT    NULL,
    PRIMARY KEY (case_id, number)
) WITHOUT ROWID;

CREATE INDEX case_event_by ON case_event (by_id) WHERE by_id IS NOT NULL;

-- The cards of a case, where they stand.
CREATE TABLE case_place (
    case_id      TEXT    NOT NULL,
    role         TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    service      TEXT    NOT NULL,
    tenant       TEXT    NOT NULL,
    assistant    TEXT    NOT NULL,
    message      TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    PRIMARY KEY (case_id, conversation, message)
) WITHOUT ROWID;

-- Errands: what is to be done for whom, never in which words. Who has taken one up moves its due_at to when it may be taken up again.
CREATE TABLE delivery (
    id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    part        INTEGER NULL,
    receiver    TEXT    NULL,
    lane        TEXT    NOT NULL,
    ordered_at  INTEGER NOT NULL,
    due_at      INTEGER NOT NULL,
    attempts    INTEGER NOT NULL,
    finished_at INTEGER NULL,
    gave_up     INTEGER NOT NULL,
    reason      TEXT    NULL
);

CREATE INDEX delivery_due ON delivery (due_at, id) WHERE finished_at IS NULL;
CREATE INDEX delivery_lane ON delivery (lane, id) WHERE finished_at IS NULL;
CREATE INDEX delivery_finished ON delivery (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX delivery_given_up ON delivery (id) WHERE gave_up;
