"""History and comparison of versions."""

import pytest
from django.db import transaction

from iku.models import Iku
from kecamatan.jejak import record_jejak
from laporan.actions.alur import ajukan
from laporan.enums import StatusDokumen
from laporan.riwayat import banding_terakhir
from tests.factories_dokumen import Kantor, segar
from tests.factories_laporan import CATATAN, buat_dokumen_di
from tests.laporan.halaman.baca import alamat, isi_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


def test_history_tells_who_did_what(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DICABUT, kantor)
    halaman = masuk(kantor.operator).get(alamat("riwayat", dokumen))
    uraian = [kejadian.uraian for kejadian in halaman.context["riwayat"]]
    assert uraian == [
        "Dicabut", "Ditetapkan", "Diverifikasi", "Diajukan untuk diperiksa",
        "Nomor dan tanggal diisi", "Draf dibuat",
    ]  # fmt: skip
    for orang in (kantor.operator, kantor.sekcam, kantor.pemimpin):
        assert orang.nama in isi_of(halaman)
    assert CATATAN in isi_of(halaman)


def test_two_versions_are_compared_word_by_word(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIKEMBALIKAN, kantor)
    klien = masuk(kantor.operator)
    salinan = dokumen.daftar_salinan.get()
    sama = klien.get(alamat("banding", dokumen), {"lama": salinan.pk})
    assert "Tidak ada perbedaan." in isi_of(sama)
    isian = {
        "butir-TOTAL_FORMS": 1,
        "butir-INITIAL_FORMS": 0,
        "butir-0-teks": "bahwa kalimat ini baru;",
        "versi": segar(dokumen).versi,
    }
    klien.post(alamat("ubah_butir", dokumen, "menimbang"), isian)
    beda = klien.get(alamat("banding", dokumen), {"lama": salinan.pk, "baru": "kini"})
    assert "<ins>" in isi_of(beda)
    potongan = [p for satu in beda.context["perubahan"] for p in satu.potongan]
    baru = "".join(p.teks for p in potongan if p.jenis != "dihapus")
    assert "bahwa kalimat ini baru;" in baru
    pilihan = isi_of(klien.get(alamat("riwayat", dokumen)))
    assert f'<option value="{salinan.pk}">' in pilihan
    assert '<option value="kini">' in pilihan


def test_only_versions_that_are_offered_can_be_compared(
    kantor: Kantor, tetangga: Kantor, masuk: Masuk
) -> None:
    resmi = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor)
    draf = buat_dokumen_di(StatusDokumen.DIKEMBALIKAN, kantor, tahun=2027)
    asing = buat_dokumen_di(StatusDokumen.DITETAPKAN, tetangga)
    klien, url = masuk(kantor.operator), alamat("banding", draf)
    milik = draf.daftar_salinan.get()
    salinan_resmi = resmi.daftar_salinan.get(aksi="tetapkan")
    assert klien.get(url, {"lama": salinan_resmi.pk, "baru": milik.pk}).status_code == 200
    bukan = [asing.daftar_salinan.get(aksi="tetapkan").pk, asing.daftar_salinan.first().pk]
    # What was submitted of another year is no official version of it.
    bukan += [resmi.daftar_salinan.get(aksi="ajukan").pk, 0, "", "x", "-1", "KINI"]
    for pilihan in bukan:
        assert klien.get(url, {"lama": pilihan, "baru": "kini"}).status_code == 404, pilihan
        assert klien.get(url, {"lama": milik.pk, "baru": pilihan}).status_code == 404, pilihan
    # Master data may have changed since: an enacted decree has no other words than its own.
    beku = alamat("banding", resmi)
    assert "kini" not in isi_of(klien.get(alamat("riwayat", resmi)))
    assert klien.get(beku, {"lama": salinan_resmi.pk, "baru": "kini"}).status_code == 404


def test_checker_is_led_to_what_changed_since_the_last_submission(
    kantor: Kantor, masuk: Masuk
) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DIKEMBALIKAN, kantor)
    lama = dokumen.daftar_salinan.get(aksi="ajukan")
    assert banding_terakhir(segar(dokumen)).endswith(f"?lama={lama.pk}&baru=kini")
    iku = Iku.objects.get(sasaran__daftar=dokumen.daftar_iku)
    Iku.objects.filter(pk=iku.pk).update(nama="Persentase rapat yang ditindaklanjuti")
    ajukan(dokumen=segar(dokumen), versi=segar(dokumen).versi, by=kantor.operator)
    halaman = masuk(kantor.sekcam).get(alamat("alihkan", dokumen, "verifikasi"))
    url = halaman.context["url_banding"]
    beda = masuk(kantor.sekcam).get(url)
    assert "Persentase rapat yang ditindaklanjuti" in "".join(
        p.teks for satu in beda.context["perubahan"] for p in satu.potongan
    ) or any("rapat" in satu.baru for satu in beda.context["perubahan"])


def test_first_submission_has_nothing_to_compare_with(kantor: Kantor) -> None:
    assert banding_terakhir(buat_dokumen_di(StatusDokumen.DIAJUKAN, kantor)) == ""
    assert banding_terakhir(buat_dokumen_di(StatusDokumen.DRAF, kantor, tahun=2027)) == ""


def test_history_holds_what_was_done_to_the_indikator(kantor: Kantor, masuk: Masuk) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DRAF, kantor)
    iku = Iku.objects.get(sasaran__daftar=dokumen.daftar_iku)
    with transaction.atomic():
        record_jejak("iku_diubah", objek=iku, by=kantor.operator, kecamatan=kantor.kecamatan)
    halaman = masuk(kantor.operator).get(alamat("riwayat", dokumen))
    assert f"Indikator diubah: {iku.nama}" in [k.uraian for k in halaman.context["riwayat"]]
