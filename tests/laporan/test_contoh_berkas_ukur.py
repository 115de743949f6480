"""The files of the sample figures: each says where it is from, and none outlives its row."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from iku.models import Bukti
from kecamatan.galat import AksiDitolak
from laporan.contoh import pengukuran as contoh
from laporan.contoh.berkas import Isi, read_berkas, read_daftar
from laporan.contoh.catatan import CatatanMuat
from tests.factories_bukti import berkas_di, build_bukti, build_terbuka, indikator_of

SUMBERSARI = "35.09.21"


def test_every_entry_names_its_source() -> None:
    for tahun in read_berkas("pengukuran/tahun_kinerja.toml")["tahun"]:
        assert tahun["sumber"]
        assert "dokumen contoh 002" in tahun["kebijakan"]["sumber"]
    for isi in read_daftar("pengukuran/*_[0-9]*.toml"):
        assert isi["sumber"]
        if isi["kecamatan"] == SUMBERSARI:
            assert all("dokumen contoh 002" in satu["sumber"] for satu in _list_fakta(isi))


def _list_fakta(isi: Isi) -> list[Isi]:
    terukur = [
        satu for triwulan in isi["triwulan"] for satu in triwulan["indikator"] if "nilai" in satu
    ]
    return [isi, *isi["lampau"], *isi["realisasi"], *terukur]


@pytest.mark.django_db
def test_a_sample_that_fails_leaves_no_evidence_and_no_file(
    monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    satu = build_terbuka()
    assert satu.anggaran is not None

    def gagal(*_argumen: Any) -> None:
        assert len(berkas_di(tmp_path)) == 1
        raise AksiDitolak("Rencananya bukan lagi yang dari contoh.")

    for nama, ganti in (
        ("find_pelaku", lambda *_: satu.dibuat_by),
        ("mulai_pengukuran", lambda **_: satu),
        ("simpan_isi", lambda *_: None),
        ("unggah_contoh", lambda *_: [build_bukti(indikator_of(satu))]),
        ("jalankan_langkah", gagal),
    ):
        monkeypatch.setattr(contoh, nama, ganti)
    triwulan = {"nomor": 1, "mulai": date(2021, 4, 2), "langkah": [{}]}
    isi = {"tahun": satu.tahun, "anggaran": satu.anggaran.jenis, "triwulan": [triwulan]}
    catatan = CatatanMuat()
    # `build_bukti` looks at the real day, on which the triwulan is open by leave.
    monkeypatch.setattr(contoh, "build_saat", lambda _hari: timezone.now())
    contoh._create(isi, satu.kecamatan, catatan)
    assert "Rencananya bukan lagi" in catatan.pesan[0]
    assert not Bukti.objects.exists()
    assert berkas_di(tmp_path) == []
