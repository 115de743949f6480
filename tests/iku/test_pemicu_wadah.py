"""Every table that hangs on a wadah is behind a trigger; the list is walked, not written twice."""

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from iku.models import IndikatorPerjanjian, PerjanjianKinerja, WadahKecamatan
from iku.pemicu import SEMUA_PEMICU
from laporan.models import Dokumen
from laporan.pemicu import build_pemicu_laporan
from tests.factories_dokumen import buat_kantor
from tests.factories_laporan import tetapkan_semua
from tests.factories_perjanjian import buat_draf_perjanjian, buat_draf_rkt, siapkan_rencana

# Remarks are about a report and no part of it.
BUKAN_ISI = {"laporan_komentarnaskah"}


def _list_anak(model: type[models.Model]) -> set[str]:
    """Return the table of a model and of everything that goes when a row of it goes."""
    tabel = {model._meta.db_table}
    for relasi in model._meta.related_objects:
        if relasi.on_delete is models.CASCADE and relasi.related_model is not model:
            tabel |= _list_anak(relasi.related_model)
    return tabel


@pytest.mark.django_db
def test_every_table_below_a_wadah_has_its_triggers() -> None:
    wadah = [satu for satu in apps.get_models() if issubclass(satu, WadahKecamatan)]
    assert len(wadah) == 7
    semua = (*SEMUA_PEMICU, build_pemicu_laporan)
    ada = {satu.tabel for build in semua for satu in build(connection.vendor)}
    assert set().union(*map(_list_anak, wadah)) - BUKAN_ISI <= ada


@pytest.mark.django_db
def test_an_enacted_rkt_and_pk_refuse_sql() -> None:
    kantor = buat_kantor()
    siapkan_rencana(kantor)
    rkt = tetapkan_semua(buat_draf_rkt(kantor), kantor)
    pk = tetapkan_semua(buat_draf_perjanjian(kantor), kantor)
    assert isinstance(rkt, Dokumen)
    perintah = [
        lambda: PerjanjianKinerja.objects.update(tingkat_anggaran="kegiatan"),
        lambda: IndikatorPerjanjian.objects.update(angka=1),
        lambda: IndikatorPerjanjian.objects.all().delete(),
        lambda: pk.perjanjian.daftar_pilihan.create(
            baris=pk.perjanjian.anggaran.daftar_baris.first()
        ),
        lambda: rkt.rkt.daftar_target.create(
            indikator=rkt.rkt.renstra.daftar_tujuan.first()
            .daftar_sasaran.first()
            .daftar_indikator.first(),
            alasan="x",
        ),
    ]
    for satu in perintah:
        with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
            satu()
