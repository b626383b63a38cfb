-- The first schema of a workbench. Rows are narrow: int ids, scaled whole numbers, days and minutes since 1970 as ints.
-- Secondary indexes are left out on purpose: identity is looked up in memory during an import, analyses read the snapshot.

create table setting (
    name varchar(64) primary key,
    content varchar(4000) not null
);

-- The ledger of imports. state: RUNNING, DONE, UNDOING, UNDONE.
create table import_batch (
    id int primary key,
    kind varchar(16) not null,
    file_name varchar(1000) not null,
    sheet varchar(1000) not null,
    sha256 varchar(64) not null,
    rows_expected bigint not null,
    mapping clob not null,
    begun_at bigint not null,
    ended_at bigint,
    version bigint,
    state varchar(8) not null,
    rows_read bigint not null,
    created bigint not null,
    updated bigint not null,
    unchanged bigint not null,
    rejected bigint not null
);

-- The ids that a batch gave out per table, so that its rows are found without an index.
create table import_range (
    batch int not null,
    table_no int not null,
    first_id int not null,
    last_id int,
    primary key (batch, table_no)
);

create table import_chunk (
    batch int not null,
    chunk int not null,
    rows_read bigint not null,
    created bigint not null,
    updated bigint not null,
    unchanged bigint not null,
    rejected bigint not null,
    rows_written bigint not null,
    primary key (batch, chunk)
);

-- Before-images: what a changed row was before the batch changed it first.
create table import_undo (
    id int primary key,
    batch int not null,
    table_no int not null,
    row_id int not null,
    was_changed int not null,
    before_image clob not null
);

-- Rows whose own batch was taken back, but that a later batch needs: they go when that batch goes.
create table import_kept (
    batch int not null,
    table_no int not null,
    row_id int not null,
    primary key (batch, table_no, row_id)
);

create table customer (
    id int primary key,
    batch int not null,
    changed int not null,
    record int not null,
    number varchar,
    email varchar,
    phone varchar(32),
    phone_raw varchar,
    textable boolean,
    name varchar,
    given_name varchar,
    family_name varchar,
    city varchar,
    region varchar,
    country varchar,
    postcode varchar,
    gender varchar,
    birthday int,
    signup int,
    language varchar,
    extras varchar
);

-- Further numbers and addresses by which a customer is recognised. kind: 0 number, 1 e-mail key.
create table customer_key (
    id int primary key,
    batch int not null,
    customer_id int not null,
    kind tinyint not null,
    key_text varchar not null
);

create table product (
    id int primary key,
    batch int not null,
    changed int not null,
    record int not null,
    sku varchar,
    name varchar,
    category varchar,
    brand varchar,
    price bigint,
    cost bigint,
    description varchar,
    stock int,
    extras varchar
);

create table sales_order (
    id int primary key,
    batch int not null,
    number varchar,
    customer_id int not null,
    at_minute int not null,
    sales_channel varchar
);

create table order_line (
    id int primary key,
    batch int not null,
    changed int not null,
    record int not null,
    order_id int not null,
    product_id int,
    quantity int not null,
    amount bigint not null,
    status tinyint not null,
    occurrence int not null
);

create table event (
    id int primary key,
    batch int not null,
    record int not null,
    customer_id int not null,
    event_type varchar not null,
    at_minute int not null,
    product_id int,
    amount bigint not null,
    sales_channel varchar,
    occurrence int not null
);

-- Append-only. address_key is a keyed hash; the address itself is never kept here.
create table consent (
    id int primary key,
    batch int not null,
    record int not null,
    customer_id int,
    channel tinyint not null,
    address_key binary(16),
    purpose varchar,
    status tinyint not null,
    obtained int,
    expires int,
    source varchar,
    wording varchar,
    proof varchar
);

create table stop_entry (
    id int primary key,
    batch int not null,
    record int not null,
    customer_id int,
    channel tinyint not null,
    address_key binary(16),
    reason varchar,
    stopped_on int
);

create table campaign_result (
    id int primary key,
    batch int not null,
    record int not null,
    customer_id int not null,
    campaign varchar,
    channel tinyint not null,
    arm varchar,
    sent int,
    opened boolean,
    clicked boolean,
    converted boolean,
    revenue bigint,
    bounced boolean,
    unsubscribed boolean,
    complained boolean
);

create table saved_group (
    id bigint primary key,
    name varchar(1000) not null,
    definition clob not null,
    people int not null,
    saved_at bigint not null
);

create table draft (
    name varchar(1000) primary key,
    content clob not null
);

create table export_log (
    id int primary key,
    export_id varchar(200) not null,
    campaign varchar not null,
    channel tinyint not null,
    written_at bigint not null,
    file_name varchar(4000) not null,
    sha256 varchar(64) not null,
    people int not null,
    control int not null,
    manifest clob not null
);

-- Who was in an export: lasting customer ids, packed. arm: 0 sent, 1 held back for comparison.
create table export_member (
    export int not null,
    arm tinyint not null,
    part int not null,
    ids varbinary(1000000) not null,
    primary key (export, arm, part)
);

create table seed (
    purpose varchar(200) primary key,
    secret varchar(64) not null
);

create table remembered_mapping (
    kind varchar(16) not null,
    fingerprint varchar(200) not null,
    mapping clob not null,
    primary key (kind, fingerprint)
);
