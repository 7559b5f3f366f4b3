-- One row for a person in a conversation: the school they chose, and the question that is being asked.
CREATE TABLE conversation (
    id              TEXT NOT NULL,
    person          TEXT NOT NULL,
    school          TEXT NULL,
    greeted         INTEGER NOT NULL,
    question_number INTEGER NOT NULL,
    turns           TEXT NOT NULL,
    attachments     TEXT NOT NULL,
    waits_for_school INTEGER NOT NULL,
    open_options    TEXT NOT NULL,
    last_turn       INTEGER NOT NULL,
    PRIMARY KEY (id, person)
);

CREATE INDEX conversation_of_person ON conversation (person, last_turn);
