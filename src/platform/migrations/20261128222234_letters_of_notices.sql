-- Notices by mail: what each is about, whether the application shows it, and the letter that follows it.
alter table platform.notices
  add column notice_group text not null default 'moved' check (notice_group ~ '^[a-z_]{1,40}$'),
  -- Whoever wants a group by mail alone has notices that the application does not show.
  add column shown boolean not null default true,
  -- Which letter is to tell it; null: none, or none any more.
  add column mail text check (mail in ('at_once', 'digest')),
  add column mailed_at timestamptz check (mailed_at is null or mail is not null);
update platform.notices set notice_group = case
    when key in ('notice.submitted', 'notice.handed_on', 'notice.assigned', 'notice.reopened', 'notice.cancelled',
      'notice.deputy_named') then 'to_serve'
    when key in ('notice.approval_asked', 'notice.quarter_approval', 'notice.breach_approval') then 'approvals'
    when key like 'notice.quarter%' or key like 'notice.breach%' then 'promises'
    when key = 'notice.commented' then 'comments'
    when key = 'notice.rate' then 'ratings'
    else 'moved' end;
alter table platform.notices alter column notice_group drop default;
create index notices__to_mail on platform.notices (organisation_id, person_id, at)
  where mail is not null and mailed_at is null;
drop index platform.notices__unread;
create index notices__unread on platform.notices (organisation_id, person_id) where read_at is null and shown;

-- What a person chose for a group of notices; a group that is not here is as the program has it.
create table platform.notice_choices (
  organisation_id uuid not null,
  person_id uuid not null,
  notice_group text not null check (notice_group ~ '^[a-z_]{1,40}$'),
  in_app boolean not null,
  mail text not null check (mail in ('at_once', 'digest', 'never')),
  primary key (organisation_id, person_id, notice_group)
);
select platform.guard('platform.notice_choices');

-- The hour, on the wall clock of the person's zone, from which the day's digest is sent.
create table platform.digest_hours (
  organisation_id uuid not null,
  person_id uuid not null,
  hour smallint not null check (hour between 0 and 23),
  primary key (organisation_id, person_id)
);
select platform.guard('platform.digest_hours');

-- A letter is written down whole, or it tells of one notice, or of all that wait for a person: the last two are put into
-- words as they are sent.
alter table platform.mails
  alter column recipient drop not null,
  alter column language drop not null,
  alter column subject drop not null,
  alter column lines drop not null,
  add column kind text not null default 'letter' check (kind in ('letter', 'notice', 'digest')),
  add column person_id uuid,
  add column notice_id uuid,
  add column dropped_at timestamptz,
  add column dropped_for text check (dropped_for in ('cannot_sign_in', 'no_address', 'nothing_left', 'told_already', 'too_many')),
  add constraint mails__organisation_id_notice_id foreign key (organisation_id, notice_id)
    references platform.notices (organisation_id, id),
  add constraint mails__whole check ((kind = 'letter') =
    (recipient is not null and language is not null and subject is not null and lines is not null)),
  add constraint mails__reader check ((kind = 'letter') = (person_id is null)),
  add constraint mails__of_notice check ((kind = 'notice') = (notice_id is not null)),
  add constraint mails__one_end check (sent_at is null or dropped_at is null),
  add constraint mails__dropped check ((dropped_at is null) = (dropped_for is null));
-- One letter a notice, and one digest under way a person, whatever server writes it down.
create unique index mails__notice on platform.mails (organisation_id, notice_id) where notice_id is not null;
create unique index mails__digest_under_way on platform.mails (organisation_id, person_id)
  where kind = 'digest' and sent_at is null and dropped_at is null;
create index mails__person on platform.mails (organisation_id, person_id, sent_at) where kind = 'notice';
