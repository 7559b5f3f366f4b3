-- The clauses that a card of a case marks as changed since; empty when it marks none.
ALTER TABLE case_place ADD COLUMN marks TEXT NOT NULL DEFAULT '';

-- When next_at was written, by the same clock: one that lies ahead of now shows that the clock was set back.
ALTER TABLE tenant_pace ADD COLUMN written_at BIGINT NOT NULL DEFAULT 0;
