# Sourced by cek.sh and uji.sh: runs named steps, times them, goes on after a failure, sums up.

hasil_langkah=()
ada_gagal=0

langkah() {
    local nama=$1 mulai=$SECONDS nasib=lulus
    shift
    printf '\n== %s\n' "$nama"
    if ! "$@"; then
        nasib=GAGAL
        ada_gagal=1
    fi
    hasil_langkah+=("$(printf '%-6s %4d s  %s' "$nasib" $((SECONDS - mulai)) "$nama")")
}

ringkas_langkah() {
    printf '\n== Ringkasan %s\n' "$1"
    printf '%s\n' "${hasil_langkah[@]}"
    return "$ada_gagal"
}
