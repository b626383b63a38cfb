-- What any mailing tool tells of a message: by export and coupon too, at which minute, and that it arrived, led to a visit or was answered.
alter table campaign_result add column export_id varchar;
alter table campaign_result add column coupon varchar;
alter table campaign_result add column at_minute int;
alter table campaign_result add column delivered boolean;
alter table campaign_result add column visited boolean;
alter table campaign_result add column replied boolean;

-- Lines of results that belong to nobody known: kept to be counted, without address.
create table unmatched_result (
    id int primary key,
    batch int not null,
    record int not null,
    campaign varchar,
    export_id varchar,
    coupon varchar,
    channel tinyint not null,
    address_key binary(16),
    at_minute int,
    told int not null
);
