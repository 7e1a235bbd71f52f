-- For harvesters: what changed between two hours, withdrawn and moved works too.
create index work_by_change on work (changed_at, number);
