-- 1: what it says is public only if it is held to be the institution's; 0: public as it is.
alter table record add column asked integer not null default 0 check (asked in (0, 1));
create index record_asked on record (work) where asked = 1;
create trigger record_is_never_asked_anew before update of asked on record
begin
  select raise(abort, 'A record is never edited.');
end;

-- 0: it was never public, so nobody outside knows its address.
alter table work add column shown integer not null default 1 check (shown in (0, 1));
drop index work_by_change;
create index work_by_change on work (changed_at, number) where shown = 1;

-- Works that are not public for as long as they are not held to be the institution's; their state is 'withdrawn'.
create table waiting (
  work integer primary key references work (number),
  answer text not null check (answer in ('not-ours', 'doubtful')),
  suggests text not null check (suggests in ('yes', 'no')),
  -- sentences, as JSON
  evidence text not null
) strict;
create index waiting_by_answer on waiting (answer, work);

-- What curators said of works being the institution's, kept for ever; undone by a later line.
create table ours_word (
  number integer primary key,
  kind text not null check (kind in ('yes', 'no', 'undo')),
  undoes integer references ours_word (number),
  because text not null,
  at integer not null,
  check ((kind = 'undo') = (undoes is not null))
) strict;
create index ours_word_by_undone on ours_word (undoes) where undoes is not null;
-- A record is named as `provider:key`.
create table ours_word_on (
  name text not null,
  word integer not null references ours_word (number),
  primary key (name, word)
) strict, without rowid;
create trigger ours_word_is_never_edited before update on ours_word
begin
  select raise(abort, 'A word of a curator is never edited.');
end;
create trigger ours_word_is_never_forgotten before delete on ours_word
begin
  select raise(abort, 'A word of a curator is never forgotten.');
end;
create trigger ours_word_on_is_never_edited before update on ours_word_on
begin
  select raise(abort, 'A word of a curator is never edited.');
end;
create trigger ours_word_on_is_never_forgotten before delete on ours_word_on
begin
  select raise(abort, 'A word of a curator is never forgotten.');
end;
