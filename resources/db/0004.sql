-- Looks at hidden contact data, and what the rows of imports looked like.

-- Append-only. customer_id 0: a whole list. field: 0 name, 1 e-mail, 2 phone, 3 all of these.
create table reveal (
    id int primary key,
    at_time bigint not null,
    by_whom varchar(200) not null,
    customer_id int not null,
    field tinyint not null,
    people int not null
);

create table import_profile (
    batch int primary key,
    profile clob not null
);
