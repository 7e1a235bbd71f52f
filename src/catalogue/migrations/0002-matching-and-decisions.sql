-- A work keeps the address of the record that founded it, wherever that record's works are joined or parted.
alter table record add column founded integer references work (number);
update record set founded = work where number in (select min(number) from record group by work);
create unique index record_by_founded on record (founded) where founded is not null;

-- The identifiers by which the record that counts under a provider's key claims to be of a work.
create table claim (
  scheme text not null,
  value text not null,
  record integer not null references record (number),
  -- 0: the provider took the record back.
  live integer not null check (live in (0, 1)),
  primary key (scheme, value, record)
) strict, without rowid;
create index claim_by_record on claim (record);
insert into claim (scheme, value, record, live)
select i.scheme, i.value, r.number, 1 from identifier i join record r on r.founded = i.work;
drop table identifier;

-- By these a record finds others that may be of its work.
create table likeness_key (
  key text not null,
  record integer not null references record (number),
  -- So that two PMIDs are known for two works without looking further.
  pmid text,
  primary key (key, record)
) strict, without rowid;
create index likeness_key_by_record on likeness_key (record);

-- Pairs of records that are alike; `a` is the one whose name comes first.
create table likeness (
  a integer not null references record (number),
  b integer not null references record (number),
  kind text not null check (kind in ('same', 'perhaps')),
  score real not null,
  reasons text not null,
  primary key (a, b)
) strict, without rowid;
create index likeness_by_b on likeness (b);

-- What curators decided of pairs of records, kept for ever; undone by a later line.
create table decision (
  number integer primary key,
  kind text not null check (kind in ('same', 'different', 'undo')),
  undoes integer references decision (number),
  because text not null,
  at integer not null,
  -- The newest record at the time: tells what came first, whatever the clock said.
  after_record integer not null,
  check ((kind = 'undo') = (undoes is not null))
) strict;
create index decision_by_undone on decision (undoes) where undoes is not null;
-- Both ways round. A record is named as `provider:key`.
create table decided_pair (
  name text not null,
  other text not null,
  decision integer not null references decision (number),
  primary key (name, other, decision)
) strict, without rowid;
create trigger decision_is_never_edited before update on decision
begin
  select raise(abort, 'A decision is never edited.');
end;
create trigger decision_is_never_forgotten before delete on decision
begin
  select raise(abort, 'A decision is never forgotten.');
end;
create trigger decided_pair_is_never_edited before update on decided_pair
begin
  select raise(abort, 'A decision is never edited.');
end;
create trigger decided_pair_is_never_forgotten before delete on decided_pair
begin
  select raise(abort, 'A decision is never forgotten.');
end;

-- Which records are or were with a work that they did not found.
create table companion (
  work integer not null references work (number),
  name text not null,
  primary key (work, name)
) strict, without rowid;
insert or ignore into companion (work, name)
select work, provider || ':' || key from record where founded is null;

-- Deletions of records that did not come yet.
create table deletion_ahead (
  provider text not null,
  key text not null,
  hash blob not null,
  format text not null,
  fetched_at integer not null,
  primary key (provider, key, hash)
) strict, without rowid;

-- Whose word each field of a work is, where more than one has spoken.
create table provenance (
  work integer primary key references work (number),
  words text not null
) strict;
