-- The service may know one person by several ids: the directory's tells that somebody is among the receivers already.
ALTER TABLE announcement_receiver ADD COLUMN directory_id TEXT NULL;

-- The conversations of which the members were asked, to find who gets it: what was read is not read again.
CREATE TABLE announcement_roster (
    announcement TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    again_at     INTEGER NOT NULL,
    is_read      INTEGER NOT NULL,
    PRIMARY KEY (announcement, conversation)
) WITHOUT ROWID;
