-- What a case holds: what was received, what was read in it, what weighing found, what people decided, and who did what when.
-- Records are stored as the JSON of sayso.codec; the columns beside it are the ones that are looked for.

CREATE TABLE heading (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  original TEXT NOT NULL REFERENCES originals (sha256) ON DELETE CASCADE,
  intake TEXT NOT NULL
) STRICT;
CREATE INDEX documents_original ON documents (original);

-- reader: which reading this is; a reading by another one is out of date.
CREATE TABLE readings (
  document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  reading TEXT NOT NULL
) STRICT;

-- The latest weighing, one record a row, in the order of the export.
CREATE TABLE weighed (
  list TEXT NOT NULL,
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (list, position)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT remembers the highest number ever given, so the removal of the last rows shows as well.
CREATE TABLE reviews (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  review TEXT NOT NULL
) STRICT;

CREATE TABLE custody (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  event TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER reviews_hold BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;
CREATE TRIGGER custody_stays BEFORE DELETE ON custody BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;
CREATE TRIGGER custody_holds BEFORE UPDATE ON custody BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;
