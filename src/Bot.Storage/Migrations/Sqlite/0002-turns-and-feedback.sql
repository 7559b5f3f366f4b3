-- What came in: its body until it is done, its name for a while longer. Unfinished turns are taken up when they are due.
CREATE TABLE incoming (
    channel      TEXT NOT NULL,
    conversation TEXT NOT NULL,
    activity     TEXT NOT NULL,
    body         BLOB NULL,
    received_at  INTEGER NOT NULL,
    due_at       INTEGER NOT NULL,
    finished_at  INTEGER NULL,
    PRIMARY KEY (channel, conversation, activity)
) WITHOUT ROWID;

CREATE INDEX incoming_due ON incoming (due_at) WHERE finished_at IS NULL;
CREATE INDEX incoming_finished ON incoming (finished_at) WHERE finished_at IS NOT NULL;

-- Which message holds which answer, so that a thumb under it can be understood.
CREATE TABLE given_answer (
    conversation     TEXT NOT NULL,
    message          TEXT NOT NULL,
    school           TEXT NOT NULL,
    outcome          TEXT NOT NULL,
    protocol_version TEXT NOT NULL,
    at               INTEGER NOT NULL,
    PRIMARY KEY (conversation, message)
) WITHOUT ROWID;

CREATE INDEX given_answer_at ON given_answer (at);

CREATE TABLE opinion (
    conversation TEXT NOT NULL,
    message      TEXT NOT NULL,
    person       TEXT NOT NULL,
    is_like      INTEGER NOT NULL,
    words        TEXT NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (conversation, message, person)
) WITHOUT ROWID;

CREATE INDEX opinion_at ON opinion (at);
