-- What came in: its body until it is done, its name for a while longer. Unfinished turns are taken up when they are due.
CREATE TABLE incoming (
    channel      TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    activity     TEXT   NOT NULL,
    body         BYTEA  NULL,
    received_at  BIGINT NOT NULL,
    due_at       BIGINT NOT NULL,
    finished_at  BIGINT NULL,
    PRIMARY KEY (channel, conversation, activity)
);

CREATE INDEX incoming_due ON incoming (due_at) WHERE finished_at IS NULL;
CREATE INDEX incoming_finished ON incoming (finished_at) WHERE finished_at IS NOT NULL;

-- Which message holds which answer, so that a thumb under it can be understood.
CREATE TABLE given_answer (
    conversation     TEXT   NOT NULL,
    message          TEXT   NOT NULL,
    school           TEXT   NOT NULL,
    outcome          TEXT   NOT NULL,
    protocol_version TEXT   NOT NULL,
    at               BIGINT NOT NULL,
    PRIMARY KEY (conversation, message)
);

CREATE INDEX given_answer_at ON given_answer (at);

CREATE TABLE opinion (
    conversation TEXT    NOT NULL,
    message      TEXT    NOT NULL,
    person       TEXT    NOT NULL,
    is_like      BOOLEAN NOT NULL,
    words        TEXT    NOT NULL,
    at           BIGINT  NOT NULL,
    PRIMARY KEY (conversation, message, person)
);

CREATE INDEX opinion_at ON opinion (at);
