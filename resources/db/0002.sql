-- Who did what; custom fields of every kind of row; what an order says of tax, shipping and currency; how old what is held is.

alter table import_batch add column act varchar(8) default 'IMPORT' not null;
alter table import_batch add column by_whom varchar(200) default '' not null;

alter table customer add column as_of int;
alter table product add column as_of int;

alter table sales_order add column changed int default 0 not null;
alter table sales_order add column currency varchar(3);
alter table sales_order add column tax bigint;
alter table sales_order add column shipping bigint;
alter table sales_order add column extras varchar;

alter table event add column extras varchar;

-- One row per batch that wrote a field, so that a field goes with the last of them.
-- owner: 0 customer, 1 product, 2 order, 3 event. kind: 0 text, 1 number, 2 date, 3 yes or no.
create table custom_field (
    owner tinyint not null,
    name varchar(1000) not null,
    kind tinyint not null,
    batch int not null,
    primary key (owner, name, batch)
);
