-- Which version of its protocol each school had when the assistant started last, with its clauses; and until which version the supervisors were told what changed.
CREATE TABLE protocol_version (
    school      TEXT NOT NULL PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    title       TEXT NOT NULL,
    version     TEXT NOT NULL,
    seen_at     INTEGER NOT NULL,
    protocol    TEXT NOT NULL,
    last_told   TEXT NULL
);
