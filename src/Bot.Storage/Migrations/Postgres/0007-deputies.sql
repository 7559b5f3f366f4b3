-- Who is away, until which day (yyyy-MM-dd), and who rules instead.
CREATE TABLE deputy (
    school         TEXT NOT NULL,
    person         TEXT NOT NULL,
    person_name    TEXT NULL,
    by_person      TEXT NOT NULL,
    by_person_name TEXT NULL,
    until_day      TEXT NOT NULL,
    PRIMARY KEY (school, person)
);

CREATE INDEX deputy_by ON deputy (by_person);
