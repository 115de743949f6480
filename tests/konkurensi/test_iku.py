"""Races for one set of IKU on PostgreSQL, each with a control that shows the race is real."""

import uuid
from typing import Any

import pytest
from django.db import transaction

from iku.actions import iku as actions
from iku.actions.butir import ubah_butir
from iku.actions.wadah import tutup_wadah
from iku.isian import IsianIku
from iku.models import DaftarIku, Iku, Indikator
from iku.rumus import IsianRumus, variabel_for
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.ubah import lock_baris
from tests.factories_iku import buat_daftar_terisi, buat_operator
from tests.konkurensi.serentak import jalankan

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

KATA = ("Kata saya", "Kata rekan")


def _isian(nama: str) -> IsianIku:
    return IsianIku(
        kolom={"nama": nama},
        rumus=variabel_for("persentase", IsianRumus(pembilang=f"Atas {nama}", penyebut="Bawah")),
    )


def _ubah_bersama(iku: Iku) -> list[Any]:
    by = buat_operator(iku.sasaran.daftar.kecamatan)

    def simpan(nama: str) -> Any:
        segar = Iku.objects.get(pk=iku.pk)
        return actions.ubah_iku(iku=segar, isian=_isian(nama), versi=iku.versi, by=by).nama

    return jalankan(*(lambda nama=nama: simpan(nama) for nama in KATA))


def test_of_two_saves_at_once_one_is_stored_and_one_is_told() -> None:
    buat_daftar_terisi()
    iku = Iku.objects.get()
    hasil = _ubah_bersama(iku)
    assert sorted(type(satu).__name__ for satu in hasil) == ["BentrokVersi", "str"]
    (menang,) = [satu for satu in hasil if isinstance(satu, str)]
    iku.refresh_from_db()
    assert iku.nama == menang
    assert [v.label for v in iku.daftar_variabel.all()] == [f"Atas {menang}", "Bawah"]


def test_without_the_version_the_first_save_would_be_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    buat_daftar_terisi()
    monkeypatch.setattr(
        actions, "lock_baris", lambda model, *, pk, versi: lock_baris(model, pk=pk, versi=None)
    )
    assert sorted(_ubah_bersama(Iku.objects.get())) == sorted(KATA)


def test_a_form_sent_twice_at_once_adds_one_indikator() -> None:
    daftar = buat_daftar_terisi()
    by, sasaran, kode = buat_operator(daftar.kecamatan), daftar.daftar_sasaran.get(), uuid.uuid4()

    def kirim() -> Any:
        indikator = Indikator(kecamatan=daftar.kecamatan, kode=kode)
        isian = _isian("Indikator baru")
        return actions.tambah_iku(sasaran=sasaran, indikator=indikator, isian=isian, by=by).pk

    hasil = jalankan(kirim, kirim)
    assert sorted(type(satu).__name__ for satu in hasil) == ["AksiDitolak", "int"]
    assert Iku.objects.filter(nama="Indikator baru").count() == 1


def test_nothing_is_saved_after_the_set_was_closed() -> None:
    daftar = buat_daftar_terisi()
    by, iku = buat_operator(daftar.kecamatan), Iku.objects.get()
    hasil = jalankan(
        lambda: tutup_wadah(wadah=daftar, by=by),
        lambda: ubah_butir(butir=iku, isian={"nama": "Terlambat"}, versi=1, by=by),
    )
    assert not isinstance(hasil[0], BaseException)
    iku.refresh_from_db()
    if isinstance(hasil[1], AksiDitolak):
        assert iku.nama != "Terlambat"
    else:
        assert iku.nama == "Terlambat"
    with pytest.raises(AksiDitolak), transaction.atomic():
        ubah_butir(butir=iku, isian={"nama": "Lagi"}, versi=iku.versi, by=by)
    assert not DaftarIku.objects.get().dibuka


def test_a_stale_save_is_refused_even_alone() -> None:
    daftar = buat_daftar_terisi()
    by, iku = buat_operator(daftar.kecamatan), Iku.objects.get()
    ubah_butir(butir=iku, isian={"nama": "Pertama"}, versi=1, by=by)
    with pytest.raises(BentrokVersi):
        actions.ubah_iku(iku=iku, isian=_isian("Kedua"), versi=1, by=by)
