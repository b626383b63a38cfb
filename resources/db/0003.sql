-- Merged people are an overlay: the rows of the loser stay as they are, and every reader takes them for the winner's.
-- loser_known, winner_known: by what each was drawn for comparison groups before, so that who was held back stays held back.

create table customer_merge (
    id int primary key,
    batch int not null,
    loser int not null,
    winner int not null,
    loser_known varchar,
    winner_known varchar
);

-- Pairs about which people have said that they are two.
create table not_same (
    low int not null,
    high int not null,
    said_at bigint not null,
    by_whom varchar(200) not null,
    primary key (low, high)
);
