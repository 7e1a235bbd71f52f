-- Ids that people were ever given, each anchored in one contribution (a work, and the number of a name as printed): the
-- address leads to whoever the contribution is taken to be of. `number` grows with age: of several the oldest lives on.
create table people_address (
  number integer primary key,
  person integer not null unique,
  work_id text not null,
  name integer not null,
  leads integer not null
) strict;
create index people_address_by_anchor on people_address (work_id, name);

-- What curators said of who is who, kept for ever; undone by a later line. `says` is JSON.
create table people_word (
  number integer primary key,
  kind text not null check (kind in ('join', 'split', 'claim', 'undo')),
  undoes integer references people_word (number),
  says text not null,
  because text not null,
  at integer not null,
  check ((kind = 'undo') = (undoes is not null))
) strict;
create unique index people_word_by_undone on people_word (undoes) where undoes is not null;
create trigger people_word_is_never_edited before update on people_word
begin
  select raise(abort, 'A word of a curator is never edited.');
end;
create trigger people_word_is_never_forgotten before delete on people_word
begin
  select raise(abort, 'A word of a curator is never forgotten.');
end;
