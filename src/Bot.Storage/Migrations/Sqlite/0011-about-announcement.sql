-- The announcement that a question is about: its clauses are shown first.
ALTER TABLE conversation ADD COLUMN announcement TEXT NULL;
