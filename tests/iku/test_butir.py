"""Tujuan, indikator tujuan and sasaran; order, confirmation and deletion of every item."""

from typing import Any

import pytest
from django.urls import reverse

from iku.actions import butir as actions
from iku.actions.wadah import kunci_wadah, tutup_wadah
from iku.models import Iku, Indikator, IndikatorTujuan, Sasaran, Tujuan
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak
from tests.factories import buat_kecamatan
from tests.factories_iku import buat_daftar, buat_daftar_terisi, buat_iku, buat_sasaran
from tests.iku.conftest import Meja


def _kirim(meja: Meja, rute: str, args: list[Any], **isian: Any) -> Any:
    return meja.klien.post(reverse(f"iku:{rute}", args=args), isian)


def test_a_tujuan_is_added_at_the_end_once(meja: Meja) -> None:
    isian = {"teks": "Meningkatkan  layanan\n publik", "versi": 1}
    assert _kirim(meja, "tambah_tujuan", [meja.daftar.pk], **isian).status_code == 302
    kedua = _kirim(meja, "tambah_tujuan", [meja.daftar.pk], **isian)
    assert "sudah ada" in kedua.content.decode()
    assert list(meja.daftar.daftar_tujuan.values_list("teks", "urutan"))[1:] == [
        ("Meningkatkan layanan publik", 2)
    ]


def test_an_indikator_tujuan_is_added_under_its_tujuan(meja: Meja) -> None:
    tujuan = meja.daftar.daftar_tujuan.get()
    _kirim(meja, "tambah_indikator_tujuan", [tujuan.pk], teks="Indeks layanan", versi=1)
    assert tujuan.daftar_indikator.filter(teks="Indeks layanan", urutan=2).exists()


def test_a_sasaran_takes_a_tujuan_of_its_own_set_only(meja: Meja) -> None:
    asing = buat_daftar_terisi(buat_kecamatan("Panti")).daftar_tujuan.get()
    isian = {"teks": "Sasaran baru", "versi": 1}
    halaman = _kirim(meja, "tambah_sasaran", [meja.daftar.pk], tujuan=asing.pk, **isian)
    assert halaman.context["formulir"].errors["tujuan"]
    milik = meja.daftar.daftar_tujuan.get()
    _kirim(meja, "tambah_sasaran", [meja.daftar.pk], tujuan=milik.pk, **isian)
    assert Sasaran.objects.get(teks="Sasaran baru").tujuan == milik


def test_changing_words_confirms_them_and_keeps_the_rest(meja: Meja) -> None:
    Sasaran.objects.update(perlu_konfirmasi=True)
    _kirim(meja, "ubah_butir", ["sasaran", meja.sasaran.pk], teks="Baru", versi=1, daftar=9)
    meja.sasaran.refresh_from_db()
    assert (meja.sasaran.teks, meja.sasaran.perlu_konfirmasi) == ("Baru", False)
    assert meja.sasaran.daftar == meja.daftar


def test_a_stale_form_is_answered_with_409(meja: Meja) -> None:
    args = ["sasaran", meja.sasaran.pk]
    _kirim(meja, "ubah_butir", args, teks="Kata rekan", versi=1)
    bentrok = _kirim(meja, "ubah_butir", args, teks="Kata saya", versi=1)
    assert bentrok.status_code == 409
    assert "Kata saya" in bentrok.content.decode()
    assert "Kata rekan" in bentrok.content.decode()


def test_one_click_confirms_a_copied_item(meja: Meja) -> None:
    Iku.objects.update(perlu_konfirmasi=True)
    for _ in range(2):
        _kirim(meja, "konfirmasi_butir", ["iku", meja.iku.pk])
    meja.iku.refresh_from_db()
    assert not meja.iku.perlu_konfirmasi
    assert Jejak.objects.about(meja.iku).filter(peristiwa="iku_dikonfirmasi").count() == 1


def test_items_move_among_their_neighbours_and_stop_at_the_ends(meja: Meja) -> None:
    kedua = buat_iku(meja.sasaran, "Kedua")
    ketiga = buat_iku(meja.sasaran, "Ketiga")
    _kirim(meja, "pindah_butir", ["iku", ketiga.pk], arah="naik")
    _kirim(meja, "pindah_butir", ["iku", meja.iku.pk], arah="naik")
    assert list(meja.sasaran.daftar_iku.values_list("pk", flat=True)) == [
        meja.iku.pk,
        ketiga.pk,
        kedua.pk,
    ]
    _kirim(meja, "pindah_butir", ["iku", meja.iku.pk], arah="turun")
    assert list(meja.sasaran.daftar_iku.values_list("urutan", flat=True)) == [1, 2, 3]
    assert meja.sasaran.daftar_iku.first() == ketiga


def test_deleting_asks_first_and_names_what_goes_too(meja: Meja) -> None:
    url = reverse("iku:hapus_butir", args=["sasaran", meja.sasaran.pk])
    assert meja.iku.nama in meja.klien.get(url).content.decode()
    assert Sasaran.objects.exists()
    assert meja.klien.post(url, {"versi": meja.sasaran.versi}).status_code == 302
    assert not Sasaran.objects.exists()
    assert not Indikator.objects.exists()


def test_an_identity_that_another_year_uses_survives_a_deletion(meja: Meja) -> None:
    lama = buat_sasaran(buat_daftar(meja.daftar.kecamatan, tahun=2021))
    buat_iku(lama, indikator=meja.iku.indikator)
    actions.hapus_butir(butir=meja.iku, versi=1, by=meja.operator)
    assert Indikator.objects.filter(pk=meja.iku.indikator_id).exists()


def test_a_deleted_tujuan_leaves_its_sasaran(meja: Meja) -> None:
    tujuan = meja.daftar.daftar_tujuan.get()
    actions.hapus_butir(butir=tujuan, versi=1, by=meja.operator)
    meja.sasaran.refresh_from_db()
    assert meja.sasaran.tujuan is None
    assert not IndikatorTujuan.objects.exists()


def test_an_item_that_changed_since_is_not_deleted(meja: Meja) -> None:
    actions.ubah_butir(butir=meja.sasaran, isian={"teks": "Baru"}, versi=1, by=meja.operator)
    with pytest.raises(BentrokVersi):
        actions.hapus_butir(butir=meja.sasaran, versi=1, by=meja.operator)


def test_an_item_somebody_deleted_is_named_as_such(meja: Meja) -> None:
    tujuan = Tujuan.objects.get()
    actions.hapus_butir(butir=Tujuan.objects.get(), versi=1, by=meja.operator)
    with pytest.raises(AksiDitolak, match="sudah dihapus"):
        actions.ubah_butir(butir=tujuan, isian={"teks": "x"}, versi=1, by=meja.operator)


@pytest.mark.parametrize("tutup", [tutup_wadah, kunci_wadah])
def test_a_closed_set_refuses_every_action(meja: Meja, tutup: Any) -> None:
    tutup(wadah=meja.daftar, by=meja.operator)
    by = meja.operator
    for aksi in (
        lambda: actions.tambah_butir(butir=Sasaran(daftar=meja.daftar, teks="x"), by=by),
        lambda: actions.ubah_butir(butir=meja.iku, isian={"nama": "x"}, versi=1, by=by),
        lambda: actions.hapus_butir(butir=meja.iku, versi=1, by=by),
        lambda: actions.pindah_butir(butir=meja.iku, turun=True, by=by),
        lambda: actions.konfirmasi_butir(butir=meja.iku, by=by),
    ):
        with pytest.raises(AksiDitolak):
            aksi()


@pytest.mark.parametrize("jenis", ["tidak-ada", "daftar", "kolom"])
def test_an_unknown_kind_of_item_is_not_found(meja: Meja, jenis: str) -> None:
    assert _kirim(meja, "hapus_butir", [jenis, meja.iku.pk], versi=1).status_code == 404
