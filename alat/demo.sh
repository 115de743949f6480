#!/usr/bin/env bash
# Runs the site with sample data on http://127.0.0.1:$PORT. Data of an earlier run stays.
set -euo pipefail
cd "$(dirname "$0")/.."
PORT=${PORT:-8000}
export SAKIP_MODE=demo SECRET_KEY_FILE=.kunci-demo PORT

# An exported address may be a real office's database; sample data must never reach it.
unset DATABASE_URL

# The first thing, so that a busy port costs no waiting and touches no data.
.venv/bin/python alat/periksa_port.py "$PORT"

if [ ! -s .kunci-demo ]; then
    (umask 077 && .venv/bin/python -c 'import secrets; print(secrets.token_urlsafe(64))' >.kunci-demo)
fi
.venv/bin/python manage.py migrate --verbosity 0
.venv/bin/python manage.py muat_contoh
.venv/bin/python manage.py collectstatic --noinput --verbosity 0
.venv/bin/python manage.py akun_contoh
exec .venv/bin/python -m gunicorn sakip.wsgi --config alat/gunicorn_demo.py
