"""What happens to a report while its PDF is made, on either database."""

from collections.abc import Callable
from typing import Any

import pytest

from kecamatan.galat import AksiDitolak, BentrokVersi
from laporan.actions import alur
from laporan.actions.alur import tetapkan
from laporan.actions.naskah import simpan_naskah
from laporan.enums import Aksi, BentukLaporan, StatusDokumen, StatusPekerjaan
from laporan.isi import IsiDokumen
from laporan.lkjip.keluaran import Keluaran
from laporan.models import Dokumen, LaporanKinerja, NaskahBagian, Pekerjaan
from laporan.pekerjaan import kerja
from laporan.pekerjaan.antrean import ambil_pekerjaan
from laporan.pekerjaan.bahan import build_bahan, find_berkas, find_terakhir
from laporan.pekerjaan.kerja import kerjakan
from tests.factories import buat_kecamatan
from tests.factories_dokumen import Kantor, pencetak_pura_pura, segar
from tests.factories_laporan import jalankan, kantor_of
from tests.factories_lkjip import build_lkjip_di, terbitkan
from tests.factories_naskah import KUNCI
from tests.factories_pekerjaan import cetak_palsu, minta
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


@pytest.fixture
def dokumen() -> Dokumen:
    """Return a report that waits for the camat."""
    satu = build_lkjip_di(StatusDokumen.DIVERIFIKASI, buat_kecamatan())
    terbitkan(satu)
    return segar(satu)


@pytest.fixture
def kantor(dokumen: Dokumen) -> Kantor:
    return kantor_of(dokumen.kecamatan)


def tulis(dokumen: Dokumen) -> None:
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    ada = laporan.daftar_naskah.filter(kunci=KUNCI).first()
    simpan_naskah(
        laporan=laporan,
        kunci=KUNCI,
        isi="<p>Baru.</p>",
        versi=ada.versi if ada else 0,
        by=dokumen.dibuat_by,
    )


def sambil(monkeypatch: pytest.MonkeyPatch, lakukan: Callable[[], object]) -> None:
    """Let something happen while the official PDF is made."""
    asli = alur._render

    def render(isi: IsiDokumen) -> Any:
        lakukan()
        return asli(isi)

    monkeypatch.setattr(alur, "_render", render)


def test_no_text_is_taken_while_the_official_pdf_is_made(
    dokumen: Dokumen, kantor: Kantor, monkeypatch: pytest.MonkeyPatch
) -> None:
    ditolak: list[str] = []

    def coba() -> None:
        with pytest.raises(AksiDitolak) as galat:
            tulis(dokumen)
        ditolak.append(galat.value.pesan)

    sambil(monkeypatch, coba)
    with pencetak_pura_pura():
        resmi = tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin)
    assert ditolak
    assert resmi.status == StatusDokumen.DITETAPKAN
    assert not NaskahBagian.objects.filter(isi="<p>Baru.</p>").exists()


def test_nothing_is_enacted_that_is_returned_and_rewritten_while_its_pdf_is_made(
    dokumen: Dokumen, kantor: Kantor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kembali() -> None:
        jalankan(Aksi.KEMBALIKAN, dokumen, kantor)
        tulis(segar(dokumen))

    sambil(monkeypatch, kembali)
    with pencetak_pura_pura(), pytest.raises((AksiDitolak, BentrokVersi)):
        tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin)
    assert segar(dokumen).status == StatusDokumen.DIKEMBALIKAN
    assert not dokumen.daftar_salinan.resmi().exists()
    assert NaskahBagian.objects.filter(isi="<p>Baru.</p>").exists()


@pytest.mark.parametrize("bentuk", [BentukLaporan.PDF, BentukLaporan.DOCX])
def test_a_draft_that_was_being_printed_is_never_served_as_the_official(
    dokumen: Dokumen, kantor: Kantor, monkeypatch: pytest.MonkeyPatch, bentuk: BentukLaporan
) -> None:
    minta(dokumen, kantor.operator, bentuk)
    pekerjaan = ambil_pekerjaan("uji")
    assert pekerjaan is not None

    def cetak(*isi: Any, **kata: Any) -> Keluaran:
        jalankan(Aksi.TETAPKAN, dokumen, kantor)
        return cetak_palsu(*isi, **kata)

    monkeypatch.setattr(kerja, "cetak_bentuk", cetak)
    assert kerjakan(pekerjaan)
    resmi = segar(dokumen)
    assert resmi.status == StatusDokumen.DITETAPKAN
    draf = Pekerjaan.objects.get()
    assert (draf.status, draf.draf) == (StatusPekerjaan.SELESAI, True)
    assert draf.hasil is not None
    assert bytes(draf.hasil.berkas).endswith(b"draf")
    assert "-draf" in draf.hasil.nama_berkas

    assert find_terakhir(resmi, bentuk) is None
    siap = find_berkas(build_bahan(resmi, bentuk))
    if bentuk == BentukLaporan.PDF:
        assert siap is not None
        assert siap.berkas == bytes(resmi.daftar_salinan.resmi().get().pdf or b"")
        assert "-draf" not in siap.nama
    else:
        assert siap is None, "it is made anew from the frozen words"
    klien = KlienKetat()
    klien.force_login(kantor.operator)
    unduhan = klien.get(f"/pekerjaan/{draf.pk}/hasil/")
    assert "-draf" in unduhan.headers["Content-Disposition"], "the page of the job says what it is"
