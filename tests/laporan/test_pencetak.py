"""The warm parent and its children: one process less never harms another."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from laporan.pencetak import AlasanGagal, Batas, CetakGagal, Pencetak, Tugas, cetak_html
from laporan.pencetak.klien import AKAR

SEDERHANA = Tugas('<html lang="id"><title>Uji</title><body>Halo')
# Keeps the renderer busy for longer than any test waits.
LAMA = Tugas("<table><tr><td colspan=1000000>x</table>", batas=Batas(detik=20, detik_cpu=20))


@pytest.fixture
def pencetak() -> Iterator[Pencetak]:
    satu = Pencetak()
    yield satu
    satu.tutup()


def _anak(pid: int) -> list[int]:
    """Return the process numbers of the children of a process."""
    isi = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(satu) for satu in isi.split()]


def _catat_gagal(pencetak: Pencetak, tugas: Tugas, gagal: list[CetakGagal]) -> None:
    """Print in another thread and keep the error."""
    try:
        pencetak.cetak(tugas)
    except CetakGagal as satu:
        gagal.append(satu)


def _tunggu(syarat: object, detik: int = 10) -> bool:
    """Wait until a condition holds; tell whether it came to hold."""
    assert callable(syarat)
    tenggat = time.monotonic() + detik
    while time.monotonic() < tenggat:
        if syarat():
            return True
        time.sleep(0.02)
    return False


def test_the_parent_is_started_at_the_first_job_and_kept(pencetak: Pencetak) -> None:
    assert pencetak.pid is None
    assert pencetak.cetak(SEDERHANA).halaman == 1
    pid = pencetak.pid
    pencetak.cetak(SEDERHANA)
    assert pencetak.pid == pid is not None


def test_a_dead_parent_is_replaced_without_the_caller_noticing(pencetak: Pencetak) -> None:
    pencetak.cetak(SEDERHANA)
    pid = pencetak.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert pencetak.cetak(SEDERHANA).pdf.startswith(b"%PDF-1.7")
    assert pencetak.pid != pid


def test_a_parent_that_cannot_start_is_a_failed_print(
    pencetak: Pencetak, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(CetakGagal) as gagal:
        pencetak.cetak(SEDERHANA)
    assert gagal.value.alasan is AlasanGagal.MATI


@pytest.mark.parametrize("sinyal", [signal.SIGTRAP, signal.SIGSEGV, signal.SIGABRT])
def test_a_crashing_child_fails_its_own_job_only(
    pencetak: Pencetak, sinyal: signal.Signals
) -> None:
    pencetak.cetak(SEDERHANA)
    pid = pencetak.pid
    assert pid is not None
    gagal: list[CetakGagal] = []
    utas = threading.Thread(target=_catat_gagal, args=(pencetak, LAMA, gagal))
    utas.start()
    assert _tunggu(lambda: _anak(pid))
    os.kill(_anak(pid)[0], sinyal)
    utas.join()
    assert [satu.alasan for satu in gagal] == [AlasanGagal.MATI]
    assert sinyal.name in str(gagal[0])
    assert pencetak.cetak(SEDERHANA).halaman == 1
    assert pencetak.pid == pid


def test_a_job_past_its_wall_time_is_killed(pencetak: Pencetak) -> None:
    with pytest.raises(CetakGagal) as gagal:
        pencetak.cetak(replace(LAMA, batas=Batas(detik=1)))
    assert gagal.value.alasan is AlasanGagal.WAKTU
    assert pencetak.pid is not None
    assert _anak(pencetak.pid) == []


def test_a_job_past_its_cpu_time_is_killed(pencetak: Pencetak) -> None:
    with pytest.raises(CetakGagal) as gagal:
        pencetak.cetak(replace(LAMA, batas=Batas(detik=20, detik_cpu=1)))
    assert gagal.value.alasan is AlasanGagal.WAKTU
    assert "SIGXCPU" in gagal.value.rincian


def test_a_job_past_its_memory_says_so(pencetak: Pencetak) -> None:
    with pytest.raises(CetakGagal) as gagal:
        pencetak.cetak(Tugas("<p style='tab-size:1000000000;white-space:pre'>a\tb"))
    assert gagal.value.alasan in {AlasanGagal.MEMORI, AlasanGagal.MATI}
    assert pencetak.cetak(SEDERHANA).halaman == 1


def test_a_caller_does_not_wait_for_ever_for_its_turn(pencetak: Pencetak) -> None:
    pencetak.cetak(SEDERHANA)
    gagal: list[CetakGagal] = []
    utas = threading.Thread(
        target=_catat_gagal, args=(pencetak, replace(LAMA, batas=Batas(detik=2)), gagal)
    )
    utas.start()
    assert pencetak.pid is not None
    pid = pencetak.pid
    assert _tunggu(lambda: _anak(pid))
    with pytest.raises(CetakGagal) as sibuk:
        pencetak.cetak(replace(SEDERHANA, batas=Batas(detik_antre=0)))
    assert sibuk.value.alasan is AlasanGagal.SIBUK
    assert "sibuk" in sibuk.value.pesan
    utas.join()
    assert [satu.alasan for satu in gagal] == [AlasanGagal.WAKTU]


def test_threads_take_turns(pencetak: Pencetak) -> None:
    hasil: list[int] = []
    utas = [
        threading.Thread(target=lambda: hasil.append(pencetak.cetak(SEDERHANA).halaman))
        for _ in range(4)
    ]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert hasil == [1, 1, 1, 1]


def test_a_forked_process_starts_a_parent_of_its_own() -> None:
    assert cetak_html(SEDERHANA).halaman == 1
    pid = os.fork()
    if not pid:
        try:
            os._exit(0 if cetak_html(SEDERHANA).halaman == 1 else 1)
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert cetak_html(SEDERHANA).halaman == 1


def test_the_parent_leaves_with_its_client() -> None:
    perintah = (
        "from laporan.pencetak import Pencetak, Tugas\n"
        "p = Pencetak(); p.cetak(Tugas('<p>a')); print(p.pid, flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", perintah],
        cwd=AKAR,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as klien:
        assert klien.stdout is not None
        induk = int(klien.stdout.readline())
        assert Path(f"/proc/{induk}").exists()
        klien.kill()
    assert _tunggu(lambda: not Path(f"/proc/{induk}").exists())


def test_the_parent_knows_no_secret_and_no_database(
    pencetak: Pencetak, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "rahasia-sekali")
    monkeypatch.setenv("DATABASE_URL", "postgresql://rahasia-sekali@127.0.0.1/sakip")
    pencetak.cetak(SEDERHANA)
    lingkungan = Path(f"/proc/{pencetak.pid}/environ").read_bytes()
    assert b"rahasia-sekali" not in lingkungan
    assert b"SAKIP" not in lingkungan


def test_the_parent_inherits_no_open_file(pencetak: Pencetak, tmp_path: Path) -> None:
    with (tmp_path / "rahasia").open("w") as berkas:
        os.set_inheritable(berkas.fileno(), True)
        pencetak.cetak(SEDERHANA)
        dibuka = [str(satu.readlink()) for satu in Path(f"/proc/{pencetak.pid}/fd").iterdir()]
    assert not [satu for satu in dibuka if "rahasia" in satu]


def test_the_parent_imports_no_django() -> None:
    perintah = (
        "import sys; import laporan.pencetak.induk; "
        "sys.exit(any(nama.split('.')[0] == 'django' for nama in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", perintah], cwd=AKAR, check=False).returncode == 0


def test_two_parents_print_the_same_bytes(pencetak: Pencetak) -> None:
    lain = Pencetak()
    try:
        assert pencetak.cetak(SEDERHANA).pdf == lain.cetak(SEDERHANA).pdf
    finally:
        lain.tutup()
