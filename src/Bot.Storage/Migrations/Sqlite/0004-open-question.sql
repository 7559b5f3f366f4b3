-- What the assistant asked back: a "ja" that comes later says yes to this and to nothing else.
ALTER TABLE conversation ADD COLUMN open_question TEXT NULL;
