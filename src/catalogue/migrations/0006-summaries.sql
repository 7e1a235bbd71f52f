-- Plain-language summaries that people typed in or had drafted, kept as they were written. `work` is the id that the work
-- had then: where it moved, the summary is the other work's. `says` is JSON.
create table summary (
  number integer primary key,
  work text not null,
  language text not null,
  origin text not null check (origin in ('typed', 'drafted')),
  says text not null,
  at integer not null
) strict;
create index summary_by_work on summary (work);

-- What became of each: kept for ever. The newest word counts; without one a summary is a draft.
create table summary_word (
  number integer primary key,
  summary integer not null references summary (number),
  kind text not null check (kind in ('approved', 'withdrawn')),
  by text not null,
  because text,
  at integer not null
) strict;
create index summary_word_by_summary on summary_word (summary, number);

create trigger summary_is_never_edited before update on summary
begin
  select raise(abort, 'A summary is never edited: another is written.');
end;
create trigger summary_is_never_forgotten before delete on summary
begin
  select raise(abort, 'A summary is never forgotten.');
end;
create trigger summary_word_is_never_edited before update on summary_word
begin
  select raise(abort, 'A word on a summary is never edited.');
end;
create trigger summary_word_is_never_forgotten before delete on summary_word
begin
  select raise(abort, 'A word on a summary is never forgotten.');
end;

-- Every page of a work asks what moved to it: without this, each time all works are looked through.
create index work_by_where_it_moved on work (moved_to) where state = 'moved';
