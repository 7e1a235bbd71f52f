-- "Lect": tells the file from any other SQLite file.
pragma application_id = 1281713012;

-- What the institution holds, derived from the records. `number` grows in the order of arrival.
create table work (
  number integer primary key,
  id text not null unique,
  version integer not null,
  state text not null check (state in ('held', 'moved', 'withdrawn')),
  moved_to text,
  -- As `at` in the newest change of aspect `work`.
  changed_at integer not null,
  slug text not null,
  type text not null,
  -- ISO 8601 as far as it is known; empty where no date is.
  sort_date text not null,
  title_sort text not null,
  source_id text,
  summary text not null,
  description text not null
) strict;
create index work_by_date on work (sort_date, number) where state = 'held';
create index work_by_source on work (source_id, sort_date, number) where state = 'held';
create index work_by_type on work (type, sort_date, number) where state = 'held';
create index work_by_title on work (title_sort, number) where state = 'held';

-- Payloads as received, several in one compressed bundle.
create table bundle (
  number integer primary key,
  encoding text not null check (encoding in ('identity', 'deflate', 'zstd')),
  bytes blob not null
) strict;

-- What came, kept for ever. A record's payload is `length` bytes at `start` of its bundle, once decoded.
create table record (
  number integer primary key,
  work integer not null references work (number),
  provider text not null,
  key text not null,
  hash blob not null,
  rank text not null,
  -- 1: the provider took the record back.
  deleted integer not null check (deleted in (0, 1)),
  fetched_at integer not null,
  format text not null,
  bundle integer not null references bundle (number) deferrable initially deferred,
  start integer not null,
  length integer not null,
  unique (provider, key, hash)
) strict;
create index record_by_work on record (work);
create trigger record_is_never_edited
before update of provider, key, hash, rank, deleted, fetched_at, format, bundle, start, length on record
begin
  select raise(abort, 'A record is never edited.');
end;
create trigger bundle_is_never_edited before update on bundle
begin
  select raise(abort, 'A record is never edited.');
end;

create table identifier (
  scheme text not null,
  value text not null,
  work integer not null references work (number),
  primary key (scheme, value)
) strict, without rowid;
create index identifier_by_work on identifier (work);

-- Venues, named as by their latest work.
create table source (
  id text primary key,
  slug text not null,
  name text not null,
  issns text not null,
  named_at text not null
) strict, without rowid;

-- The spine: everything derived follows it.
create table change (
  position integer primary key autoincrement,
  work integer not null references work (number),
  aspect text not null check (aspect in ('work', 'related')),
  at integer not null
) strict;
create index change_of_work on change (position) where aspect = 'work';

create table follower (
  name text primary key,
  position integer not null,
  recipe text not null
) strict, without rowid;

create table setting (
  name text primary key,
  value text not null
) strict, without rowid;
