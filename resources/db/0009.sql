-- What was tried on whom. Undo, merges and imports leave these rows as they are.
create table experiment (
    export int primary key,
    start_day int not null,
    question varchar(4000) not null,
    goal tinyint not null,
    window_days int not null,
    smallest_lift double precision not null,
    planned bigint not null,
    stratified boolean not null,
    fingerprint varchar(16) not null,
    series varchar(1000) not null,
    decision varchar(4000) not null,
    decided_at bigint
);

-- Arm 0 is the campaign's own text, 1 no message, 2 and more its other versions, as in export_member.
create table experiment_arm (
    export int not null,
    arm tinyint not null,
    name varchar(1000) not null,
    share double precision not null,
    planned double precision not null,
    people int not null,
    primary key (export, arm)
);

-- The global comparison group of a year at each export, and who came and went since the export before.
create table global_group (
    export int primary key,
    year_of int not null,
    share double precision not null,
    fingerprint varchar(16) not null,
    people int not null,
    joined int not null,
    gone int not null,
    merged int not null,
    newest int not null,
    written_day int not null
);

create table global_change (
    export int not null,
    gone boolean not null,
    part int not null,
    ids varbinary(1000000) not null,
    primary key (export, gone, part)
);
