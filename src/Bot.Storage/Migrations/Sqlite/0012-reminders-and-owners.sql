-- The messages that remind a receiver, so that they can be taken away too; ids with a space between.
ALTER TABLE announcement_receiver ADD COLUMN reminder_messages TEXT NULL;

-- Whose chat a card of the directie stands in; null for a conversation of the directie.
ALTER TABLE announcement_place ADD COLUMN owner TEXT NULL;
