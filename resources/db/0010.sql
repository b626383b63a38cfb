-- Coupons: pools of codes, who got which code, which are withdrawn, and which were used. Codes and their holders are kept
-- in packed parts, so that a reservation of a hundred thousand codes is a few rows of the transaction that logs the export.
create table coupon_pool (
    id int primary key,
    name varchar(200) not null,
    worth bigint not null,
    last_day int,
    retired boolean not null,
    made_at bigint not null
);

-- Codes that came together. They count once all of them are there.
create table coupon_lot (
    id int primary key,
    pool int not null,
    source varchar(1000) not null,
    codes int not null,
    blank int not null,
    twice int not null,
    known int not null,
    unfit int not null,
    added_at bigint not null,
    done boolean not null
);

-- Codes as lines of UTF-8; their numbers in the pool are first_no and up.
create table coupon_part (
    pool int not null,
    first_no int not null,
    lot int not null,
    codes int not null,
    content varbinary(1000000) not null,
    primary key (pool, first_no)
);

-- Who got which code by which export: lasting customer ids, packed, and a number of four bytes for each.
create table coupon_issue (
    pool int not null,
    export int not null,
    part int not null,
    people varbinary(1000000) not null,
    numbers varbinary(1000000) not null,
    primary key (pool, export, part)
);

create table coupon_retired (
    pool int not null,
    code_no int not null,
    primary key (pool, code_no)
);

-- Codes that were handed in, by where that is known from: lines of pool, number, day and order.
create table coupon_use (
    source varchar(200) not null,
    part int not null,
    content varbinary(1000000) not null,
    primary key (source, part)
);
