#!/usr/bin/env bash
# Everything a machine can judge without running the product.
set -euo pipefail
cd "$(dirname "$0")/.."
. alat/langkah.sh
# No check may open, or create, a database that holds anything.
export SAKIP_MODE=uji DATABASE_URL=sqlite://:memory:
bin=.venv/bin

# The real production path of the settings, with values no real site has.
periksa_produksi() {
    SAKIP_MODE=produksi DEBUG=0 ALLOWED_HOSTS=sakip.contoh.go.id \
        SECRET_KEY=$("$bin/python" -c 'import secrets; print(secrets.token_urlsafe(64))') \
        "$bin/python" manage.py check --deploy --fail-level WARNING
}

langkah 'ruff format' "$bin/ruff" format --check .
langkah 'ruff check' "$bin/ruff" check .
langkah 'mypy --strict' "$bin/mypy"
langkah 'lint-imports' "$bin/lint-imports" --no-logo
langkah 'makemigrations --check' "$bin/python" manage.py makemigrations --check --dry-run
langkah 'check --deploy' periksa_produksi
langkah 'pip-audit' "$bin/python" alat/audit.py
ringkas_langkah cek
