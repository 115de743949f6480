"""Asks pip-audit for known vulnerabilities among the pins; only a found one is a failure.

A machine without network must still be able to check its work, so that case is said, not hidden.
"""

import json
import subprocess
import sys
from pathlib import Path

BERKAS = ("requirements.txt", "requirements-dev.txt")
BATAS_DETIK = 240


def run_audit() -> str:
    """Return pip-audit's report as JSON text, or an empty text when it could not be made."""
    program = str(Path(sys.executable).with_name("pip-audit"))
    pilihan = ["--disable-pip", "--require-hashes", "--progress-spinner=off", "--format=json"]
    berkas = [bagian for nama in BERKAS for bagian in ("-r", nama)]
    try:
        hasil = subprocess.run(
            [program, *pilihan, *berkas],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=BATAS_DETIK,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ""
    if not hasil.stdout.strip():
        print(*hasil.stderr.strip().splitlines()[-1:])
    return hasil.stdout


def judge(laporan: str) -> int:
    """Print what the report says and return the exit code: 1 only for a known vulnerability."""
    daftar = json.loads(laporan)["dependencies"] if laporan.strip() else []
    dilewati = [paket["name"] for paket in daftar if "skip_reason" in paket]
    if len(dilewati) == len(daftar):
        print("AUDIT TIDAK DILAKUKAN: layanannya tidak terjangkau. (Audit not done: no network.)")
        return 0
    rawan = [paket for paket in daftar if paket.get("vulns")]
    for paket in rawan:
        kode = ", ".join(kerawanan["id"] for kerawanan in paket["vulns"])
        print(f"RAWAN: {paket['name']} {paket['version']}: {kode}")
    print(f"{len(daftar) - len(dilewati)} paket diperiksa, {len(rawan)} rawan.")
    if dilewati:
        print(f"TIDAK DIPERIKSA, tak dikenal layanan: {', '.join(dilewati)}")
    return 1 if rawan else 0


if __name__ == "__main__":
    sys.exit(judge(run_audit()))
