-- Consents and stops become ledgers to which entries are only added, each chained to the one before by its hash.
-- What an entry says may be blanked when a person is erased; salt, commitment and hashes are explained in storage.md.

create table consent_wording (
    id int primary key,
    content varchar not null
);
insert into consent_wording (id, content)
    select row_number() over (order by wording), wording from (select distinct wording from consent where wording is not null);

alter table consent add column wording_id int;
update consent c set wording_id = (select w.id from consent_wording w where w.content = c.wording) where wording is not null;
alter table consent drop column wording;
alter table consent alter column channel set null;
alter table consent alter column status set null;
alter table consent add column act tinyint;
alter table consent add column basis tinyint;
alter table consent add column recorded_at bigint;
alter table consent add column actor varchar(200);
alter table consent add column salt binary(16);
alter table consent add column commitment binary(32);
alter table consent add column prev_hash binary(32);
alter table consent add column hash binary(32);
update consent set act = case status when 0 then 6 when 1 then 0 when 2 then 1 when 3 then 2 else 4 end;
update consent c set recorded_at = (select b.begun_at from import_batch b where b.id = c.batch),
    actor = (select b.by_whom from import_batch b where b.id = c.batch);

alter table stop_entry alter column channel set null;
alter table stop_entry add column act tinyint;
alter table stop_entry add column lifts int;
alter table stop_entry add column recorded_at bigint;
alter table stop_entry add column actor varchar(200);
alter table stop_entry add column salt binary(16);
alter table stop_entry add column commitment binary(32);
alter table stop_entry add column prev_hash binary(32);
alter table stop_entry add column hash binary(32);
update stop_entry set act = 0;
update stop_entry c set recorded_at = (select b.begun_at from import_batch b where b.id = c.batch),
    actor = (select b.by_whom from import_batch b where b.id = c.batch);
