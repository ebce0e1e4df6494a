-- Logging in: one call answers who a session belongs to, and machine clients act as a gebruiker of their own.

/*
 * Who works in this session; no row when it is unknown, idle for an hour, too old, or the gebruiker was closed.
 * The organisatie is not known before this answer, hence the setting that opens table gebruiker during the call
 * (set within: a SET clause on the function asks for a superuser).
 * Notes once a minute that the session is alive: a write per request would cost more than it tells.
 */
create function open_sessie(hash bytea, inactief interval)
  returns table (gebruiker_id uuid, organisatie_id int, school_id uuid, naam text, rol text, csrf text)
  language plpgsql volatile as $$
begin
  perform set_config('app.aanmelding', 'aan', true);
  update sessie s set gezien_op = now()
   where s.token_hash = hash and s.tot > now()
     and s.gezien_op > now() - inactief and s.gezien_op < now() - interval '1 minute';
  return query
    select g.gebruiker_id, g.organisatie_id, g.school_id, g.naam, g.rol, s.csrf
      from sessie s
      join gebruiker g on g.gebruiker_id = s.gebruiker_id
     where s.token_hash = hash and s.tot > now() and s.gezien_op > now() - inactief and g.gesloten_op is null;
  perform set_config('app.aanmelding', '', true);
end $$;
create index sessie_tot on sessie (tot);

/* A machine client is also a gebruiker, so what it changes is signed like anyone's work. */
alter table machine_client add column gebruiker_id uuid not null references gebruiker;
alter table machine_client add column naam text not null;
