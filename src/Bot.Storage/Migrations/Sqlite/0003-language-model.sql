-- What a language model replied, under a hash of what it was asked.
CREATE TABLE model_reply (
    key   TEXT NOT NULL,
    reply TEXT NOT NULL,
    at    INTEGER NOT NULL,
    PRIMARY KEY (key)
);

CREATE INDEX model_reply_at ON model_reply (at);

-- The embeddings of a protocol's clauses, one after the other in the order of its text: 32-bit floats, little-endian.
CREATE TABLE clause_vectors (
    protocol   TEXT NOT NULL,
    model      TEXT NOT NULL,
    clauses    INTEGER NOT NULL,
    dimensions INTEGER NOT NULL,
    vectors    BLOB NOT NULL,
    used_at    INTEGER NOT NULL,
    PRIMARY KEY (protocol, model)
);
