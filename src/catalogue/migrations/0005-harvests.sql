-- How far each harvest has come. What is harvested stands in the configuration.
create table harvest (
  name text primary key,
  -- of the question that is asked: another one begins anew
  recipe text not null,
  -- everything that changed before this hour is here (milliseconds)
  covered_until integer,
  -- where a run that did not come to its end goes on, as JSON
  unfinished text,
  started_at integer,
  ended_at integer,
  -- how the last run that ended did: complete, stopped, interrupted
  outcome text,
  reason text,
  counts text,
  -- runs in a row that were stopped
  failures integer not null default 0
) strict, without rowid;

-- What only one process may do at a time, and until when it may.
create table lease (
  name text primary key,
  holder text not null,
  until integer not null
) strict, without rowid;
