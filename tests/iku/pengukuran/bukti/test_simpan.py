"""Evidence: judged, stored as it came, followed by versions, taken back."""

import hashlib
import json
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from iku.actions.bukti import cabut_bukti, ganti_bukti
from iku.models import BagianUkur, Bukti, Pengukuran
from iku.pemilik import key_of_baris
from iku.pengukuran.bukti import list_untuk, read_isi_bukti
from iku.pengukuran.kelengkapan import map_bukti
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak
from kecamatan.unggahan.jenis import JenisBerkas
from tests.factories_bukti import (
    anggaran_of,
    berkas_di,
    build_baris_bukti,
    build_berkas,
    build_bukti,
    unggah,
)
from tests.kecamatan.buku_kerja.rakitan import rakit, sel
from tests.kecamatan.unggahan.rakitan import buat_gambar, buat_pdf


def test_evidence_is_stored_as_it_came_under_a_name_of_ours(
    media: Path, bagian: BagianUkur
) -> None:
    isi = buat_pdf(halaman=4)
    bukti = build_bukti(
        bagian, isi, "../../SKM 2021.pdf", kunci="pembilang", keterangan="SKM", halaman_rujukan=3
    )
    (berkas,) = berkas_di(media)
    assert berkas.read_bytes() == isi
    tahun = timezone.localdate().year
    assert bukti.berkas.name == f"bukti/{tahun}/{berkas.name}"
    assert len(berkas.stem) == 32
    assert (bukti.nama, bukti.halaman, bukti.halaman_rujukan) == ("SKM 2021.pdf", 4, 3)
    assert (bukti.sidik, bukti.ukuran) == (hashlib.sha256(isi).hexdigest(), len(isi))
    assert (bukti.kunci, bukti.keterangan) == ("pembilang", "SKM")


def test_workbook_and_pictures_are_evidence_too(bagian: BagianUkur) -> None:
    mime = {
        satu.jenis_mime
        for satu in unggah(bagian, buat_gambar(), buat_gambar("JPEG"), rakit(sel("A1", "<v>1</v>")))
    }
    assert mime == {JenisBerkas.PNG.mime, JenisBerkas.JPEG.mime, JenisBerkas.XLSX.mime}


def test_one_upload_of_several_files_is_one_line_of_the_trail_with_every_seal(
    bagian: BagianUkur,
) -> None:
    daftar = unggah(bagian, buat_pdf(), buat_gambar(), kunci="penyebut")
    (baris,) = Jejak.objects.about(bagian)
    assert baris.peristiwa == "bukti_diunggah"
    _, baru = json.loads(baris.perubahan)["bukti"]
    assert [satu.split()[-1] for satu in baru] == [satu.sidik for satu in daftar]
    assert all("untuk penyebut" in satu for satu in baru)


def test_a_refused_file_is_named_and_keeps_the_others_out(media: Path, bagian: BagianUkur) -> None:
    with pytest.raises(AksiDitolak) as galat:
        unggah(bagian, buat_pdf(), b"<html>", b"")
    assert galat.value.isian == "berkas"
    kedua, ketiga = galat.value.daftar
    assert kedua.startswith("berkas-2.pdf: Berkas harus PDF")
    assert ketiga == "berkas-3.pdf: Berkasnya kosong."
    assert not berkas_di(media)
    assert not Bukti.objects.exists()


def test_more_files_than_at_once_are_refused_in_words(bagian: BagianUkur) -> None:
    with pytest.raises(AksiDitolak, match="Paling banyak 5 berkas sekali unggah; Anda memilih 6"):
        unggah(bagian, *[buat_pdf(halaman=satu) for satu in range(1, 7)])


def test_no_file_is_refused_in_words(bagian: BagianUkur) -> None:
    with pytest.raises(AksiDitolak, match="Pilih berkasnya"):
        unggah(bagian)


@pytest.mark.parametrize("halaman", [0, 3, 32767])
def test_a_page_to_look_at_must_be_in_the_file(bagian: BagianUkur, halaman: int) -> None:
    with pytest.raises(AksiDitolak, match=r"berkas-1\.pdf hanya punya 2 halaman") as galat:
        unggah(bagian, buat_pdf(), halaman_rujukan=halaman)
    assert galat.value.isian == "halaman_rujukan"


def test_the_database_refuses_a_page_that_is_not_there(bagian: BagianUkur) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        build_baris_bukti(bagian, halaman=2, halaman_rujukan=3)


def test_a_workbook_has_sheets(bagian: BagianUkur) -> None:
    with pytest.raises(AksiDitolak, match="hanya punya 1 lembar"):
        unggah(bagian, rakit(sel("A1", "<v>1</v>")), halaman_rujukan=2)


def test_evidence_is_for_a_figure_that_exists(media: Path, bagian: BagianUkur) -> None:
    with pytest.raises(AksiDitolak, match="tidak ada lagi"):
        unggah(bagian, buat_pdf(), kunci="lain")
    assert not berkas_di(media)


def test_evidence_of_the_budget_is_for_a_row_of_it(pengukuran: Pengukuran) -> None:
    anggaran = anggaran_of(pengukuran)
    baris = pengukuran.anggaran.daftar_baris.get(kode="7.01.02.2.01")
    bukti = build_bukti(anggaran, kunci=key_of_baris(baris))
    assert map_bukti([anggaran.pk])[anggaran.pk] == [bukti]
    assert map_bukti([anggaran.pk])[anggaran.pk][0].untuk == "7.01.02.2.01 Koordinasi Pemerintahan"
    assert [kunci for kunci, _ in list_untuk(anggaran)][:2] == ["", "7.01.02"]


def test_same_bytes_are_evidence_of_a_figure_once(media: Path, bagian: BagianUkur) -> None:
    build_bukti(bagian, nama="asli.pdf", kunci="pembilang")
    with pytest.raises(AksiDitolak, match=r"salinan.pdf: .*sudah diunggah .* sebagai asli.pdf"):
        build_bukti(bagian, nama="salinan.pdf", kunci="pembilang")
    assert len(berkas_di(media)) == 1
    build_bukti(bagian, kunci="penyebut")
    build_bukti(bagian)
    assert Bukti.objects.count() == 3


def test_same_bytes_twice_in_one_upload_are_refused(media: Path, bagian: BagianUkur) -> None:
    with pytest.raises(AksiDitolak, match=r"isinya sama dengan berkas-1\.pdf"):
        unggah(bagian, buat_pdf(), buat_pdf())
    assert not berkas_di(media)


def test_what_was_taken_back_can_be_uploaded_again(bagian: BagianUkur) -> None:
    cabut_bukti(bukti=build_bukti(bagian), by=bagian.pengukuran.dibuat_by)
    bukti = build_bukti(bagian)
    assert map_bukti([bagian.pk]) == {bagian.pk: [bukti]}


def test_a_newer_file_follows_and_the_older_stays(media: Path, bagian: BagianUkur) -> None:
    lama = build_bukti(bagian, kunci="pembilang", keterangan="draf")
    by = bagian.pengukuran.dibuat_by
    tengah = ganti_bukti(bukti=lama, berkas=build_berkas(buat_gambar(), "b.png"), by=by)
    baru = ganti_bukti(
        bukti=tengah, berkas=build_berkas(buat_pdf(halaman=9)), halaman_rujukan=9, by=by
    )
    (berlaku,) = map_bukti([bagian.pk])[bagian.pk]
    assert (berlaku, berlaku.kunci, berlaku.halaman_rujukan) == (baru, "pembilang", 9)
    assert berlaku.daftar_lama == [tengah, lama]
    assert len(berkas_di(media)) == 3
    assert list(Jejak.objects.about(bagian).values_list("peristiwa", flat=True)) == [
        "bukti_diunggah",
        "bukti_diganti",
        "bukti_diganti",
    ]


def test_what_was_replaced_is_neither_replaced_again_nor_taken_back(bagian: BagianUkur) -> None:
    lama, by = build_bukti(bagian), bagian.pengukuran.dibuat_by
    ganti_bukti(bukti=lama, berkas=build_berkas(buat_gambar()), by=by)
    with pytest.raises(AksiDitolak, match="sudah diganti"):
        ganti_bukti(bukti=lama, berkas=build_berkas(buat_pdf(halaman=3)), by=by)
    with pytest.raises(AksiDitolak, match="sudah diganti"):
        cabut_bukti(bukti=lama, by=by)


def test_a_file_is_not_replaced_by_itself(bagian: BagianUkur) -> None:
    lama = build_bukti(bagian)
    with pytest.raises(AksiDitolak, match="sudah diunggah"):
        ganti_bukti(bukti=lama, berkas=build_berkas(), by=lama.diunggah_by)


def test_what_was_taken_back_is_kept_and_is_evidence_no_more(
    media: Path, bagian: BagianUkur
) -> None:
    bukti, by = build_bukti(bagian), bagian.pengukuran.dibuat_by
    cabut_bukti(bukti=bukti, by=by)
    assert map_bukti([bagian.pk]) == {}
    (dicabut,) = read_isi_bukti(bagian).dicabut
    assert (dicabut, dicabut.dicabut_by) == (bukti, by)
    assert len(berkas_di(media)) == 1
    with pytest.raises(AksiDitolak, match="sudah dicabut"):
        cabut_bukti(bukti=bukti, by=by)
    with pytest.raises(AksiDitolak, match="sudah dicabut"):
        ganti_bukti(bukti=bukti, berkas=build_berkas(buat_gambar()), by=by)
    assert Jejak.objects.about(bagian).filter(peristiwa="bukti_dicabut").count() == 1
