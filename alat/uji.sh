#!/usr/bin/env bash
# All tests: everything but the browser on SQLite and on PostgreSQL, then the browser on SQLite.
# Arguments go to pytest. SAKIP_PROSES: test processes at once, at least two; unset: one for each
# core. SAKIP_CHROMIUM: the browser.
set -euo pipefail
cd "$(dirname "$0")/.."
. alat/langkah.sh
export SAKIP_CHROMIUM=${SAKIP_CHROMIUM:-$(command -v chromium)}
unset DATABASE_URL
catatan=$(mktemp -d)
trap 'rm -rf "$catatan"' EXIT

# Keeps a copy of the screen, so that the closing lines of every run stand together at the end.
catat() {
    local nama=$1
    shift
    "$@" 2>&1 | tee "$catatan/$nama"
}

inti=$(nproc)
# worksteal: tests of one file stay together, so what a file loads once is loaded once.
pytest=(.venv/bin/python -m pytest -n "${SAKIP_PROSES:-$((inti > 2 ? inti : 2))}" --dist worksteal)
tanpa_peramban=("${pytest[@]}" --ignore=tests/peramban "$@")

langkah 'Uji di SQLite' catat 1-sqlite "${tanpa_peramban[@]}"
# What needs no database is the same there: SQLite's run had it.
SAKIP_HANYA_BASIS_DATA=1 langkah 'Uji di PostgreSQL' catat 2-postgresql \
    .venv/bin/python alat/postgres_uji.py "${tanpa_peramban[@]}"
langkah 'Uji di peramban' catat 3-peramban "${pytest[@]}" tests/peramban "$@"

printf '\n== Baris akhir pytest\n'
for berkas in "$catatan"/*; do
    printf '%-14s %s\n' "$(basename "$berkas" | cut -c3-)" "$(tail -n 1 "$berkas")"
    grep -E '^(FAILED|ERROR) ' "$berkas" | sort -u || true
done
ringkas_langkah test
