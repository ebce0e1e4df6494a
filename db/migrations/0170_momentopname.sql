-- A figure as it was when it went out: the answer, and the records it stood on. What was recorded since is found by
-- laying the records of now beside these, so the difference can be told record by record (adr 0100).

create table momentopname (
  momentopname_id  uuid primary key default nieuw_id(),
  organisatie_id   int not null references organisatie,
  /* The question, as it was asked: names and values of dimensions, never a person. */
  vraag            jsonb not null,
  /* What the figure was for, such as the council or a newspaper. */
  toelichting      text not null,
  /* The whole answer, with its definition. */
  antwoord         jsonb not null,
  /* What each record is kept with, in this order. */
  dimensies        text[] not null,
  rijen            int not null,
  /* SHA-256 over question, answer and records. */
  hash             text not null constraint momentopname_hash check (hash ~ '^[0-9a-f]{64}$'),
  gemaakt_op       timestamptz not null default now(),
  gemaakt_door     text not null default huidige_actor()
);
create index momentopname_lijst on momentopname (organisatie_id, gemaakt_op desc);
call beveilig('momentopname');
revoke update, delete on momentopname from schoolgang_app;

create table momentopname_rij (
  organisatie_id   int not null references organisatie,
  momentopname_id  uuid not null,
  soort            text not null,
  id               uuid not null,
  /* Whose record it was. Not a reference: files that are joined or destroyed leave what was counted as it was. */
  van_jongere      uuid,
  datum            date,
  dims             text[] not null,
  primary key (momentopname_id, soort, id)
);
call beveilig('momentopname_rij');
revoke update, delete on momentopname_rij from schoolgang_app;
