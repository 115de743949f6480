"""The review of a report, and what Bappeda asks to be mended."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from laporan.actions.alur import kembalikan, tetapkan
from laporan.actions.buat import buat_perubahan
from laporan.actions.permintaan import minta_perbaikan
from laporan.actions.reviu import simpan_reviu, terbitkan_pernyataan
from laporan.beranda.laporan import tugas_reviu
from laporan.enums import Aksi, JawabanReviu, StatusDokumen
from laporan.isi.laporan import BlokReviu
from laporan.lkjip.blok.reviu import BELUM_TERBIT
from laporan.lkjip.nomor import walk
from laporan.lkjip.reviu import find_pernyataan
from laporan.models import Dokumen, FormatReviu, PermintaanPerbaikan, Reviu
from laporan.pemeriksaan import KodeDokumen
from laporan.periksa import periksa_dokumen
from laporan.susun import susun_isi
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_dokumen import pencetak_pura_pura, segar
from tests.factories_laporan import jalankan, kantor_of
from tests.factories_lkjip import (
    TANDA_TANGAN,
    build_lkjip,
    build_lkjip_di,
    jawab_semua,
    nomor_diajukan,
    terbitkan,
)
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


@pytest.fixture
def diajukan() -> Dokumen:
    """Return a submitted report."""
    return build_lkjip_di(StatusDokumen.DIAJUKAN, buat_kecamatan())


def pernyataan(dokumen: Dokumen) -> Iterator[BlokReviu]:
    """Yield what the report prints of its review."""
    laporan = susun_isi(dokumen).laporan
    assert laporan is not None
    for bagian in walk(laporan.bagian):
        yield from (satu for satu in bagian.blok if isinstance(satu, BlokReviu))


def test_a_report_says_that_it_waits_until_the_statement_is_issued(diajukan: Dokumen) -> None:
    (belum,) = pernyataan(diajukan)
    assert belum.paragraf == (BELUM_TERBIT,)
    terbitkan(diajukan)
    (terbit,) = pernyataan(segar(diajukan))
    assert str(diajukan.tahun) in terbit.judul[-1]
    assert terbit.tanda_tangan is not None
    assert terbit.tanda_tangan.nama == TANDA_TANGAN.nama
    assert terbit.tanda_tangan.nip == "19700101 199503 2 001"
    assert terbit.tempat_tanggal == f"Jember, {format_tanggal(TANDA_TANGAN.tanggal)}"
    assert "{" not in "".join((*terbit.judul, *terbit.paragraf))


def test_it_is_enacted_only_with_a_statement_about_the_very_words(diajukan: Dokumen) -> None:
    kantor = kantor_of(diajukan.kecamatan)
    diverifikasi = jalankan(Aksi.VERIFIKASI, diajukan, kantor)
    kode = {satu.kode for satu in periksa_dokumen(diverifikasi)}
    assert KodeDokumen.BELUM_DIREVIU in kode
    with pytest.raises(AksiDitolak, match="pernyataan telah direviu"):
        tetapkan(dokumen=diverifikasi, versi=diverifikasi.versi, by=kantor.pemimpin)
    terbitkan(diverifikasi)
    with pencetak_pura_pura() as tercetak:
        resmi = tetapkan(dokumen=diverifikasi, versi=diverifikasi.versi, by=kantor.pemimpin)
    assert resmi.status == StatusDokumen.DITETAPKAN
    assert TANDA_TANGAN.nama in str(tercetak[0].laporan)


def test_a_report_that_was_returned_needs_another_look(diajukan: Dokumen) -> None:
    terbitkan(diajukan)
    kantor = kantor_of(diajukan.kecamatan)
    kembali = kembalikan(
        dokumen=diajukan, versi=segar(diajukan).versi, catatan="Perbaiki Bab III.", by=kantor.sekcam
    )
    lagi = jalankan(Aksi.AJUKAN, kembali, kantor)
    assert find_pernyataan(lagi) is None
    assert next(pernyataan(lagi)).paragraf == (BELUM_TERBIT,)


def test_nothing_is_issued_about_words_that_came_after_the_page_was_opened(
    diajukan: Dokumen,
) -> None:
    jawab_semua(diajukan)
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
    klien = KlienKetat()
    klien.force_login(inspektorat)
    terbit = reverse("laporan:terbitkan_reviu", args=[diajukan.pk])
    halaman = klien.get(terbit).context["formulir"]
    isian = {nama: halaman[nama].value() or "" for nama in halaman.fields} | {
        "tanggal": TANDA_TANGAN.tanggal.isoformat(),
        "nama": TANDA_TANGAN.nama,
        "jabatan": TANDA_TANGAN.jabatan,
    }
    kantor = kantor_of(diajukan.kecamatan)
    kembali = kembalikan(
        dokumen=diajukan, versi=segar(diajukan).versi, catatan="Perbaiki Bab III.", by=kantor.sekcam
    )
    jalankan(Aksi.AJUKAN, kembali, kantor)
    ditolak = klien.post(terbit, isian)
    assert "diajukan lagi sesudah halaman ini dibuka" in ditolak.content.decode()
    assert TANDA_TANGAN.nama in ditolak.content.decode(), "nothing typed is lost"
    assert find_pernyataan(segar(diajukan)) is None
    # The page opened anew is about the new words.
    baru = {"salinan": klien.get(terbit).context["formulir"]["salinan"].value()}
    assert klien.post(terbit, isian | baru).status_code == 302
    assert find_pernyataan(segar(diajukan)) is not None


def test_where_the_kabupaten_does_not_ask_for_it_none_is_needed(diajukan: Dokumen) -> None:
    umum = FormatReviu.objects.get()
    milik = {satu: getattr(umum, satu) for satu in ("nama", "judul", "paragraf", "catatan_tidak")}
    kabupaten = diajukan.kecamatan.kabupaten
    FormatReviu.objects.create(kabupaten=kabupaten, wajib=False, **milik)
    assert KodeDokumen.BELUM_DIREVIU not in {satu.kode for satu in periksa_dokumen(diajukan)}


def test_a_no_needs_a_note_which_the_statement_prints(diajukan: Dokumen) -> None:
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
    semua = list(FormatReviu.objects.get().daftar_butir.all())
    jawaban = {satu.pk: (JawabanReviu.YA, "") for satu in semua}
    with pytest.raises(AksiDitolak, match="perlu catatan"):
        simpan_reviu(
            dokumen=diajukan,
            versi=None,
            jawaban=jawaban | {semua[0].pk: (JawabanReviu.TIDAK, "  ")},
            by=inspektorat,
        )
    assert not Reviu.objects.exists()
    reviu = simpan_reviu(
        dokumen=diajukan,
        versi=None,
        jawaban=jawaban | {semua[0].pk: (JawabanReviu.TIDAK, "Data pegawai belum ada.")},
        by=inspektorat,
    )
    terbitkan_pernyataan(
        dokumen=diajukan,
        versi=reviu.versi,
        salinan=nomor_diajukan(diajukan),
        penandatangan=TANDA_TANGAN,
        by=inspektorat,
    )
    assert next(pernyataan(diajukan)).catatan[1:] == ("Data pegawai belum ada.",)


def test_nothing_is_issued_while_a_statement_is_not_answered(diajukan: Dokumen) -> None:
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
    reviu = simpan_reviu(dokumen=diajukan, versi=None, jawaban={}, by=inspektorat)
    with pytest.raises(AksiDitolak, match="belum dijawab"):
        terbitkan_pernyataan(
            dokumen=diajukan,
            versi=reviu.versi,
            salinan=nomor_diajukan(diajukan),
            penandatangan=TANDA_TANGAN,
            by=inspektorat,
        )


def test_a_statement_is_not_older_than_what_it_is_about(diajukan: Dokumen) -> None:
    reviu = jawab_semua(diajukan)
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
    assert diajukan.diajukan_at is not None
    kemarin = timezone.localdate(diajukan.diajukan_at) - timedelta(days=1)
    with pytest.raises(AksiDitolak, match="baru diajukan") as ditolak:
        terbitkan_pernyataan(
            dokumen=diajukan,
            versi=reviu.versi,
            salinan=nomor_diajukan(diajukan),
            penandatangan=replace(TANDA_TANGAN, tanggal=kemarin),
            by=inspektorat,
        )
    assert ditolak.value.isian == "tanggal"


def test_other_answers_take_the_statement_back(diajukan: Dokumen) -> None:
    reviu = terbitkan(diajukan)
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
    simpan_reviu(dokumen=diajukan, versi=reviu.versi, jawaban={}, by=inspektorat)
    assert find_pernyataan(diajukan) is None
    assert not reviu.daftar_isian.exists()


def test_the_second_of_two_reviewers_is_told(diajukan: Dokumen) -> None:
    reviu = jawab_semua(diajukan)
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
    with pytest.raises(BentrokVersi):
        simpan_reviu(dokumen=diajukan, versi=reviu.versi - 1, jawaban={}, by=inspektorat)


@pytest.mark.parametrize("peran", [Peran.BAPPEDA, Peran.OPERATOR, Peran.CAMAT])
def test_nobody_else_answers(diajukan: Dokumen, peran: Peran) -> None:
    by = buat_pengguna(peran, kecamatan=diajukan.kecamatan)
    with pytest.raises(PermissionDenied):
        simpan_reviu(dokumen=diajukan, versi=None, jawaban={}, by=by)


def test_the_inspektorat_of_another_kabupaten_answers_nothing(diajukan: Dokumen) -> None:
    lain = buat_pengguna(Peran.INSPEKTORAT, kabupaten=buat_kabupaten("35.08"))
    with pytest.raises(PermissionDenied):
        simpan_reviu(dokumen=diajukan, versi=None, jawaban={}, by=lain)


def test_a_draft_is_not_reviewed() -> None:
    draf = build_lkjip(buat_kecamatan())
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=draf.kecamatan.kabupaten)
    with pytest.raises(PermissionDenied):
        simpan_reviu(dokumen=draf, versi=None, jawaban={}, by=inspektorat)


def test_after_enactment_the_databases_refuse_changes() -> None:
    resmi = build_lkjip_di(StatusDokumen.DITETAPKAN, buat_kecamatan())
    with pytest.raises(DatabaseError), transaction.atomic():
        Reviu.objects.filter(dokumen=resmi).update(nama="Lain")
    with pytest.raises(DatabaseError), transaction.atomic():
        Reviu.objects.get(dokumen=resmi).daftar_isian.update(catatan="lain")


def test_the_reviewer_answers_in_the_browser(diajukan: Dokumen) -> None:
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=diajukan.kecamatan.kabupaten)
    klien = KlienKetat()
    klien.force_login(inspektorat)
    url = reverse("laporan:reviu", args=[diajukan.pk])
    assert "Sistem: tidak" in klien.get(url).content.decode()
    isi = reverse("laporan:isi_reviu", args=[diajukan.pk])
    semua = list(FormatReviu.objects.get().daftar_butir.all())
    kirim = {f"jawaban-{satu.pk}": "ya" for satu in semua}
    tanpa_catatan = klien.post(isi, kirim | {f"jawaban-{semua[0].pk}": "tidak"})
    ditolak = " ".join(tanpa_catatan.content.decode().split())
    assert f"Catatan nomor {semua[0].urutan}: Jawaban “Tidak” perlu catatan." in ditolak
    assert klien.post(isi, kirim).status_code == 302
    terbit = reverse("laporan:terbitkan_reviu", args=[diajukan.pk])
    isian = {
        "versi": Reviu.objects.get().versi,
        "salinan": nomor_diajukan(diajukan),
        "tempat": "Jember",
        "tanggal": TANDA_TANGAN.tanggal.isoformat(),
        "nama": TANDA_TANGAN.nama,
        "jabatan": TANDA_TANGAN.jabatan,
        "nip": "12",
    }
    assert "18 angka" in klien.post(terbit, isian).content.decode()
    assert klien.post(terbit, isian | {"nip": TANDA_TANGAN.nip}).status_code == 302
    assert find_pernyataan(diajukan) is not None


def test_what_bappeda_asks_is_seen_and_answered_by_a_new_version() -> None:
    resmi = build_lkjip_di(StatusDokumen.DITETAPKAN, buat_kecamatan())
    bappeda = buat_pengguna(Peran.BAPPEDA, kabupaten=resmi.kecamatan.kabupaten)
    with pytest.raises(AksiDitolak):
        minta_perbaikan(dokumen=resmi, catatan=" ", by=bappeda)
    minta_perbaikan(dokumen=resmi, catatan="Jelaskan serapan yang rendah.", by=bappeda)
    kantor = kantor_of(resmi.kecamatan)
    klien = KlienKetat()
    klien.force_login(kantor.operator)
    assert "Jelaskan serapan yang rendah." in klien.get(f"/dokumen/{resmi.pk}/").content.decode()
    assert f"Perbaiki {resmi}" in klien.get("/").content.decode()
    baru = buat_perubahan(dokumen=resmi, alasan="Diminta Bappeda.", by=kantor.operator)
    assert baru.wadah.revisi == 1
    assert f"Perbaiki {resmi}" not in klien.get("/").content.decode()
    with pytest.raises(DatabaseError), transaction.atomic():
        PermintaanPerbaikan.objects.all().delete()


def test_only_bappeda_asks_and_only_of_an_enacted_report(diajukan: Dokumen) -> None:
    bappeda = buat_pengguna(Peran.BAPPEDA, kabupaten=diajukan.kecamatan.kabupaten)
    with pytest.raises(PermissionDenied):
        minta_perbaikan(dokumen=diajukan, catatan="x", by=bappeda)


def test_the_home_page_of_the_inspektorat_names_what_waits_in_as_many_queries() -> None:
    def tugas(by: Pengguna) -> tuple[list[str], int]:
        with CaptureQueriesContext(connection) as kueri:
            judul = [satu.judul for satu in tugas_reviu(by)]
        return sorted(judul), len(kueri)

    satu = build_lkjip_di(StatusDokumen.DIAJUKAN, buat_kecamatan())
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=satu.kecamatan.kabupaten)
    judul, kueri = tugas(inspektorat)
    assert judul == [f"Reviu {satu}"]
    tetangga = buat_kecamatan("Ledokombo", kabupaten=satu.kecamatan.kabupaten)
    lain = build_lkjip_di(StatusDokumen.DIAJUKAN, tetangga)
    assert tugas(inspektorat) == ([f"Reviu {lain}", f"Reviu {satu}"], kueri)
    terbitkan(satu)
    assert tugas(inspektorat) == ([f"Reviu {lain}"], kueri)
    kantor = kantor_of(satu.kecamatan)
    kembali = kembalikan(
        dokumen=satu, versi=segar(satu).versi, catatan="Perbaiki.", by=kantor.sekcam
    )
    jalankan(Aksi.AJUKAN, kembali, kantor)
    assert set(tugas(inspektorat)[0]) == {f"Reviu {satu}", f"Reviu {lain}"}
