-- Every saved change of a group is a version of it; the newest is the group itself.
create table group_version (
    group_id bigint not null,
    version int not null,
    definition clob not null,
    people int not null,
    saved_at bigint not null,
    primary key (group_id, version)
);
insert into group_version (group_id, version, definition, people, saved_at)
    select id, 1, definition, people, saved_at from saved_group;
