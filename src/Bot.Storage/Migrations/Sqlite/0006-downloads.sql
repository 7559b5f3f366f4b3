-- Files that somebody may fetch once, for a short time: under a hash of the token, so that who reads the table can fetch nothing.
CREATE TABLE download (
    token_hash TEXT    NOT NULL PRIMARY KEY,
    kind       TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    expires_at INTEGER NOT NULL
);
