#!/usr/bin/env bash
# Prepares this machine. Usage: alat/siapkan.sh situs|uji
#   situs  what the site needs: Python 3.11, WeasyPrint's libraries, fonts, .venv, requirements.txt
#   uji    the same plus browser, PDF tools, LibreOffice, PostgreSQL and requirements-dev.txt
set -euo pipefail
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin:/sbin # ldconfig is not on an ordinary user's path
lingkup=${1:-situs}
case $lingkup in situs | uji) ;; *) echo "Pakai: $0 situs|uji" >&2 && exit 2 ;; esac

is_python311() { "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; }

# Debian's own before others on the path: those of pyenv are compiled without profiling and take a
# fifth longer for everything. One that cannot make a .venv only counts when there is no other.
cari_python() {
    local calon syarat
    for syarat in 'import ensurepip, venv' ''; do
        for calon in ${PYTHON:-} /usr/bin/python3.11 python3.11 python3; do
            if command -v "$calon" >/dev/null && is_python311 "$calon" &&
                "$calon" -c "$syarat" 2>/dev/null; then
                command -v "$calon"
                return
            fi
        done
    done
}

apt_punya_python() { [[ $(apt-cache policy python3.11 2>/dev/null) == *'Candidate: 3'* ]]; }
ada_python() { [ -n "$(cari_python)" ]; }
ada_venv() { ada_python && "$(cari_python)" -c 'import ensurepip, venv' 2>/dev/null; }
ada_pustaka() { [[ $(ldconfig -p 2>/dev/null) == *"$1"* ]]; }
ada_huruf() { [[ $(fc-list 2>/dev/null) == *"$1"* ]]; }
ada_perintah() { command -v "$1" >/dev/null; }
ada_postgres() {
    [ -n "${DATABASE_URL_TEST_PG:-}" ] || ada_perintah initdb ||
        compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null
}

# Looks for the thing itself, not for Debian's package, so that any other way of having it counts.
daftar_kurang() {
    ada_python || echo python3.11
    ada_venv || echo python3.11-venv
    ada_pustaka libpango-1.0.so.0 || echo libpango-1.0-0
    ada_pustaka libpangoft2-1.0.so.0 || echo libpangoft2-1.0-0
    ada_pustaka libharfbuzz-subset.so.0 || echo libharfbuzz-subset0
    ada_huruf 'Nimbus Sans' || echo fonts-urw-base35
    ada_huruf 'Liberation Sans' || echo fonts-liberation2
    ada_huruf 'DejaVu Sans' || echo fonts-dejavu-core
    [ "$lingkup" = uji ] || return 0
    ada_perintah "${SAKIP_CHROMIUM:-chromium}" || echo chromium
    ada_perintah pdftoppm || echo poppler-utils
    ada_perintah soffice || echo libreoffice-writer-nogui
    ada_postgres || echo postgresql
}

pasang_apt() {
    local sebagai=()
    ada_perintah apt-get || return 1
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        sebagai=(sudo -n)
    fi
    echo "Memasang paket Debian: $*"
    "${sebagai[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null || true
    "${sebagai[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

tolak_python_lain() {
    local ada
    ada=$(python3 --version 2>/dev/null || echo 'tidak ada / none')
    cat >&2 <<PESAN
SAKIP Kecamatan memerlukan Python 3.11; yang ditemukan: $ada.
Pasang Python 3.11 di samping yang ada, lalu ulangi dengan: make setup PYTHON=/jalan/ke/python3.11
(This project needs Python 3.11; found: $ada. Install 3.11 beside it and name it with PYTHON=.)
PESAN
    exit 1
}

minta_dipasang() {
    cat >&2 <<PESAN

Masih kurang: $*
Skrip ini tidak dapat memasangnya sendiri. Ketik perintah ini, lalu ulangi:
(These are missing and cannot be installed from here. Type this, then run the command again:)

    sudo apt-get update && sudo apt-get install -y --no-install-recommends $*

PESAN
    exit 1
}

siapkan_sistem() {
    local kurang
    mapfile -t kurang < <(daftar_kurang)
    [ ${#kurang[@]} -gt 0 ] || return 0
    pasang_apt "${kurang[@]}" || true
    hash -r
    mapfile -t kurang < <(daftar_kurang)
    [ ${#kurang[@]} -gt 0 ] || return 0
    # Where apt has no 3.11, naming its package would send the reader into a dead end.
    if ! ada_python && ada_perintah python3 && ! apt_punya_python; then tolak_python_lain; fi
    minta_dipasang "${kurang[@]}"
}

siapkan_venv() {
    if [ ! -e .venv ]; then
        "$(cari_python)" -m venv .venv
    elif ! is_python311 .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
        echo 'Lingkungan .venv rusak atau bukan Python 3.11; dibuat ulang.'
        "$(cari_python)" -m venv --clear .venv
    fi
}

pasang_paket_python() {
    local berkas=(requirements.txt) argumen=() cap=.venv/.terpasang-$lingkup sidik nama
    [ "$lingkup" = situs ] || berkas+=(requirements-dev.txt)
    sidik=$(sha256sum "${berkas[@]}")
    [ "$(cat "$cap" 2>/dev/null)" != "$sidik" ] || return 0
    for nama in "${berkas[@]}"; do argumen+=(-r "$nama"); done
    echo "Memasang paket Python ke .venv (${berkas[*]}) ..."
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes "${argumen[@]}" || {
        echo 'Paket Python gagal diambil; periksa sambungan internet, lalu ulangi.' >&2
        echo '(Installing Python packages failed; check the network and run again.)' >&2
        exit 1
    }
    # Importing is the proof that the system libraries fit; a list of packages is not.
    .venv/bin/python -c 'import weasyprint'
    echo "$sidik" >"$cap"
}

siapkan_sistem
siapkan_venv
pasang_paket_python
