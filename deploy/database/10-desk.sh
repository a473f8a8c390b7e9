#!/usr/bin/env bash
# First start of an empty server: a database of the desk's own, and a role that owns it and nothing else. Run again it changes the password alone.
set -euo pipefail

psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set name="${DESK_DATABASE:-desk}" --set password="$DESK_DATABASE_PASSWORD" <<'SQL'
set password_encryption = 'scram-sha-256';
select format('create role %I login nosuperuser nocreatedb nocreaterole noreplication', :'name')
  where not exists (select from pg_roles where rolname = :'name') \gexec
alter role :"name" password :'password' connection limit 90;
select format('create database %I owner %I encoding ''UTF8'' template template0', :'name', :'name')
  where not exists (select from pg_database where datname = :'name') \gexec
revoke all on database :"name" from public;
SQL
