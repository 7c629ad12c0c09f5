-- Documents that show why a breach should cost nothing. One that no exemption took is swept after a day; one that an exemption has is
-- what somebody decided on, and stays.
create table market.exemption_files (
  organisation_id uuid not null,
  id uuid not null,
  uploader_id uuid not null,
  name text not null,
  type text not null,
  bytes integer not null,
  uploaded_at timestamptz not null,
  exemption_id uuid,
  added_at timestamptz,
  primary key (organisation_id, id),
  constraint exemption_files__exemption_id foreign key (organisation_id, exemption_id)
    references market.exemptions (organisation_id, id),
  constraint exemption_files__added check ((exemption_id is null) = (added_at is null))
);
create index exemption_files__exemption on market.exemption_files (organisation_id, exemption_id);
create index exemption_files__unused on market.exemption_files (organisation_id, uploaded_at) where exemption_id is null;
select platform.guard('market.exemption_files');
revoke truncate on market.exemption_files from etalase_server;

create trigger stays before update or delete on market.exemption_files
  for each row when (old.exemption_id is not null) execute function market.refuse_change();
alter table market.exemption_files enable always trigger stays;
