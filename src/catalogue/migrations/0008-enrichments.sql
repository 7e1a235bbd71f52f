-- 1: it came to complete a work that is here; nothing is public on its word alone.
alter table record add column completes integer not null default 0 check (completes in (0, 1));
create trigger record_is_never_completing_anew before update of completes on record
begin
  select raise(abort, 'A record is never edited.');
end;

-- What was asked of whom about works that are here, by an identifier, `doi:10.5555/12345678`.
create table enrichment (
  provider text not null,
  identifier text not null,
  asked_at integer not null,
  -- 0: there was nothing about it
  found integer not null check (found in (0, 1)),
  primary key (provider, identifier)
) strict, without rowid;

-- How many requests that took, by day (UTC, `2026-01-31`).
create table enrichment_day (
  provider text not null,
  day text not null,
  requests integer not null,
  primary key (provider, day)
) strict, without rowid;
