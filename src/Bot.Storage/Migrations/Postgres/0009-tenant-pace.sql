-- From which moment on nothing is reserved yet for what is sent to an organisation, in microseconds since 1970.
CREATE TABLE tenant_pace (
    tenant  TEXT NOT NULL PRIMARY KEY,
    next_at BIGINT NOT NULL
);
