"""Changes to a draft: who may, which version, one line of the trail, nothing lost."""

import json
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from kecamatan.enums import JenisPeraturan, Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak
from laporan.actions.buat import salin_dokumen
from laporan.actions.ubah import (
    PilihanMengingat,
    isi_nomor,
    konfirmasi,
    simpan_butir,
    simpan_mengingat,
    ubah_identitas,
)
from laporan.enums import BagianButir
from laporan.models import ButirDokumen, Dokumen
from tests.factories import buat_masa_jabatan, buat_pengguna, buat_peraturan
from tests.factories_dokumen import (
    Kantor,
    beri_nomor,
    buat_diajukan,
    buat_ditetapkan,
    buat_draf,
    buat_kantor,
    segar,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def draf(kantor: Kantor) -> Dokumen:
    return buat_draf(kantor)


def simpan(dokumen: Dokumen, kantor: Kantor, butir: list[str], **isian: Any) -> Dokumen:
    isian = {"versi": segar(dokumen).versi, "bagian": BagianButir.DIKTUM, **isian}
    return simpan_butir(dokumen=dokumen, butir=butir, by=kantor.operator, **isian)


@pytest.mark.parametrize("kolom", ["nomor_klasifikasi", "nomor_kode", "tempat", "tentang"])
@pytest.mark.parametrize("huruf", ["\u202e", "\u200b", "\u2066", "\x07", "\ue000"])
def test_letters_nobody_sees_are_not_stored(
    kolom: str, huruf: str, kantor: Kantor, draf: Dokumen
) -> None:
    hasil = ubah_identitas(
        dokumen=draf,
        versi=draf.versi,
        isian={kolom: f" {huruf}35.09{huruf}.31 "},
        by=kantor.operator,
    )
    assert getattr(hasil, kolom) == getattr(segar(draf), kolom) == "35.09.31"


def test_title_keeps_its_lines(kantor: Kantor, draf: Dokumen) -> None:
    isian = {"tentang": "Penetapan\r\nIndikator", "tempat": "Sumber\nJambe"}
    hasil = ubah_identitas(dokumen=draf, versi=draf.versi, isian=isian, by=kantor.operator)
    assert (hasil.tentang, hasil.tempat) == ("Penetapan\nIndikator", "Sumber Jambe")


def test_identity_changes_in_one_line_of_the_trail(kantor: Kantor, draf: Dokumen) -> None:
    hasil = ubah_identitas(
        dokumen=draf,
        versi=draf.versi,
        isian={"tempat": "Sumberjambe", "tentang": draf.tentang},
        by=kantor.operator,
    )
    assert (hasil.tempat, hasil.versi) == ("Sumberjambe", draf.versi + 1)
    baris = Jejak.objects.about(draf).get(peristiwa="dokumen_identitas_diubah")
    assert json.loads(baris.perubahan) == {"tempat": ["Jember", "Sumberjambe"]}


def test_saving_nothing_new_records_nothing(kantor: Kantor, draf: Dokumen) -> None:
    sebelum = Jejak.objects.count()
    diktum = [b.teks for b in draf.daftar_butir.filter(bagian=BagianButir.DIKTUM)]
    ubah_identitas(dokumen=draf, versi=1, isian={"tempat": "Jember"}, by=kantor.operator)
    simpan(draf, kantor, diktum)
    assert (segar(draf).versi, Jejak.objects.count()) == (1, sebelum)


@pytest.mark.parametrize("nama", ["status", "kecamatan", "ditetapkan_by", "versi", "menggantikan"])
def test_identity_takes_no_other_column(nama: str, kantor: Kantor, draf: Dokumen) -> None:
    with pytest.raises(KeyError, match=nama):
        ubah_identitas(dokumen=draf, versi=1, isian={nama: None}, by=kantor.operator)


def test_a_number_is_given_once_per_year(kantor: Kantor, draf: Dokumen) -> None:
    beri_nomor(draf, kantor)
    lain = buat_draf(kantor, tahun=2027)
    with pytest.raises(AksiDitolak, match="sudah dipakai"):
        ubah_identitas(
            dokumen=lain,
            versi=1,
            isian={"nomor_urut": 7, "nomor_tahun": 2026},
            by=kantor.operator,
        )
    assert segar(lain).nomor_urut is None
    asing = buat_kantor("Panti", "35.09.14")
    assert beri_nomor(buat_draf(asing), asing).nomor_urut == 7


@pytest.mark.parametrize("peran", [Peran.OPERATOR, Peran.SEKCAM, Peran.CAMAT])
def test_number_and_date_may_follow_while_the_document_is_checked(
    peran: Peran, kantor: Kantor
) -> None:
    dokumen = buat_diajukan(kantor)
    pelaku = buat_pengguna(peran, kecamatan=kantor.kecamatan)
    hasil = isi_nomor(
        dokumen=dokumen,
        versi=dokumen.versi,
        nomor_urut=12,
        lebar=4,
        tanggal=date(2026, 2, 3),
        by=pelaku,
    )
    assert (hasil.urut_cetak, hasil.tanggal) == ("0012", date(2026, 2, 3))


def test_number_and_date_of_an_enacted_document_stay(kantor: Kantor) -> None:
    dokumen = buat_ditetapkan(kantor)
    with pytest.raises(AksiDitolak, match="sudah ditetapkan"):
        beri_nomor(dokumen, kantor, urut=9)


def test_the_document_goes_to_whoever_is_in_office_on_its_date(
    kantor: Kantor, draf: Dokumen
) -> None:
    kantor.camat.selesai = date(2026, 1, 31)
    kantor.camat.save(update_fields=["selesai"])
    plt = buat_masa_jabatan(kantor.kecamatan, mulai=date(2026, 2, 1), sifat="plt")
    assert beri_nomor(draf, kantor, tanggal=date(2026, 1, 31)).penandatangan == kantor.camat
    assert beri_nomor(draf, kantor, tanggal=date(2026, 2, 1)).penandatangan == plt


def test_a_form_without_decree_gets_a_date_but_no_number(kantor: Kantor) -> None:
    dokumen = beri_nomor(buat_draf(kantor, jenis="iku"), kantor)
    assert (dokumen.nomor_urut, dokumen.tanggal) == (None, date(2026, 1, 5))


def test_sentences_are_replaced_in_the_order_given(kantor: Kantor, draf: Dokumen) -> None:
    simpan(draf, kantor, [" Kedua ", "", "Kesatu"])
    baris = draf.daftar_butir.filter(bagian=BagianButir.DIKTUM)
    assert [(b.urutan, b.teks) for b in baris] == [(1, "Kedua"), (2, "Kesatu")]
    assert draf.daftar_butir.filter(bagian=BagianButir.MENIMBANG).count() == 3


def test_copied_sentence_waits_until_it_is_changed_or_confirmed(kantor: Kantor) -> None:
    sumber = buat_draf(kantor, tahun=2025)
    draf = salin_dokumen(sumber=sumber, tahun=2026, by=kantor.operator)
    diktum = [b.teks for b in draf.daftar_butir.filter(bagian=BagianButir.DIKTUM)]
    simpan(draf, kantor, [diktum[1], "Diktum baru"])
    menunggu = draf.daftar_butir.filter(bagian=BagianButir.DIKTUM, perlu_konfirmasi=True)
    assert [b.teks for b in menunggu] == [diktum[1]]


def test_stale_form_is_a_conflict_and_nothing_is_lost(kantor: Kantor, draf: Dokumen) -> None:
    simpan(draf, kantor, ["Pertama menang"])
    for ubah in (
        lambda: simpan(draf, kantor, ["Kedua kalah"], versi=1),
        lambda: ubah_identitas(dokumen=draf, versi=1, isian={"tempat": "x"}, by=kantor.operator),
        lambda: simpan_mengingat(dokumen=draf, versi=1, pilihan=[], by=kantor.operator),
        lambda: isi_nomor(
            dokumen=draf, versi=1, nomor_urut=1, lebar=1, tanggal=None, by=kantor.operator
        ),
    ):
        with pytest.raises(BentrokVersi):
            ubah()
    assert [b.teks for b in draf.daftar_butir.filter(bagian="diktum")] == ["Pertama menang"]


def test_words_under_review_are_closed(kantor: Kantor) -> None:
    dokumen = buat_diajukan(kantor)
    with pytest.raises(AksiDitolak, match="sedang diperiksa"):
        simpan(dokumen, kantor, ["x"])


@pytest.mark.parametrize("peran", [p for p in Peran if p != Peran.OPERATOR])
def test_only_the_operator_changes_words(peran: Peran, kantor: Kantor, draf: Dokumen) -> None:
    pelaku = buat_pengguna(peran, kecamatan=kantor.kecamatan)
    for ubah in (
        lambda: ubah_identitas(dokumen=draf, versi=1, isian={"tempat": "x"}, by=pelaku),
        lambda: simpan_butir(
            dokumen=draf, versi=1, bagian=BagianButir.DIKTUM, butir=["x"], by=pelaku
        ),
        lambda: simpan_mengingat(dokumen=draf, versi=1, pilihan=[], by=pelaku),
        lambda: konfirmasi(dokumen=draf, kunci=["butir:1"], by=pelaku),
    ):
        with pytest.raises(PermissionDenied):
            ubah()
    asing = buat_kantor("Panti", "35.09.14").operator
    with pytest.raises(PermissionDenied):
        ubah_identitas(dokumen=draf, versi=1, isian={"tempat": "x"}, by=asing)


def test_legal_basis_is_ordered_by_rank_year_and_number(kantor: Kantor, draf: Dokumen) -> None:
    permen = buat_peraturan(jenis=JenisPeraturan.PERMEN, nomor="7", tahun=2010)
    pp39 = buat_peraturan(nomor="39", nomor_urut=39, tahun=2006)
    pp8 = buat_peraturan(nomor="8", nomor_urut=8, tahun=2006)
    uu = buat_peraturan(jenis=JenisPeraturan.UU, nomor="23", tahun=2014)
    simpan_mengingat(
        dokumen=draf,
        versi=1,
        pilihan=[PilihanMengingat(satu) for satu in (permen, pp39, uu, pp8)],
        by=kantor.operator,
    )
    assert [b.peraturan for b in draf.daftar_mengingat.all()] == [uu, pp8, pp39, permen]


def test_legal_basis_names_a_regulation_once(kantor: Kantor, draf: Dokumen) -> None:
    pp = buat_peraturan()
    with pytest.raises(AksiDitolak, match="satu kali"):
        simpan_mengingat(
            dokumen=draf,
            versi=1,
            pilihan=[PilihanMengingat(pp), PilihanMengingat(pp)],
            by=kantor.operator,
        )


def test_an_unchanged_citation_stays_the_same_row(kantor: Kantor, draf: Dokumen) -> None:
    tetap, lepas = (buat_peraturan(nomor=str(900 + i)) for i in (1, 2))
    pilihan = [PilihanMengingat(tetap), PilihanMengingat(lepas)]
    draf = simpan_mengingat(dokumen=draf, versi=draf.versi, pilihan=pilihan, by=kantor.operator)
    pk = draf.daftar_mengingat.get(peraturan=tetap).pk
    versi = draf.versi
    draf = simpan_mengingat(dokumen=draf, versi=versi, pilihan=pilihan, by=kantor.operator)
    assert draf.versi == versi
    draf = simpan_mengingat(dokumen=draf, versi=versi, pilihan=pilihan[:1], by=kantor.operator)
    assert [butir.pk for butir in draf.daftar_mengingat.all()] == [pk]
    assert draf.versi == versi + 1


def test_confirmation_counts_only_items_of_the_document(kantor: Kantor) -> None:
    sumber = buat_draf(kantor, tahun=2025)
    draf = salin_dokumen(sumber=sumber, tahun=2026, by=kantor.operator)
    asing = buat_kantor("Panti", "35.09.14")
    milik_asing = salin_dokumen(sumber=buat_draf(asing, tahun=2025), tahun=2026, by=asing.operator)
    butir, lain = draf.daftar_butir.first(), milik_asing.daftar_butir.first()
    assert butir is not None
    assert lain is not None
    sasaran = draf.daftar_iku.daftar_sasaran.get()
    iku = sasaran.daftar_iku.get()
    tujuan = draf.daftar_iku.daftar_tujuan.get()
    mengingat = draf.daftar_mengingat.get()
    kunci = [
        f"butir:{butir.pk}", f"butir:{lain.pk}", f"mengingat:{mengingat.pk}",
        f"sasaran:{sasaran.pk}", f"iku:{iku.pk}", f"tujuan:{tujuan.pk}",
        f"indikator-tujuan:{tujuan.daftar_indikator.get().pk}",
        "butir:\u0661", "hantu:1", "iku:", "x",
    ]  # fmt: skip
    versi = segar(draf).versi
    assert konfirmasi(dokumen=draf, kunci=kunci, by=kantor.operator) == 6
    assert konfirmasi(dokumen=draf, kunci=kunci, by=kantor.operator) == 0
    assert segar(draf).versi == versi
    assert ButirDokumen.objects.get(pk=lain.pk).perlu_konfirmasi
    for baris in (butir, mengingat, sasaran, iku, tujuan):
        baris.refresh_from_db()
        assert not baris.perlu_konfirmasi
    assert Jejak.objects.filter(peristiwa="dokumen_dikonfirmasi").count() == 1
