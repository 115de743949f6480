"""Loads the IKU of a sample document: tujuan, sasaran, indikator and formulas."""

import uuid

from iku.enums import CaraSebut
from iku.models import (
    DaftarIku,
    FormatIku,
    Iku,
    Indikator,
    IndikatorTujuan,
    PenanggungJawab,
    Sasaran,
    Tujuan,
    VariabelRumus,
)
from iku.rumus import build_variabel, variabel_for
from kecamatan.models import Bidang, Kecamatan
from laporan.contoh.berkas import Isi
from laporan.contoh.rumus import read_isian_rumus

# Any fixed namespace: the code of a sample indikator is then the same on every machine.
RUANG_KODE = uuid.UUID("5f0d6c0e-3a0b-4e0e-9f5b-0f6a5d1c2b35")


def create_daftar_iku(isi: Isi, kecamatan: Kecamatan) -> DaftarIku:
    """Create the whole set of one document; runs inside the caller's transaction."""
    format_iku = FormatIku.objects.get(
        kabupaten=kecamatan.kabupaten, nama=isi["lampiran"]["format"]
    )
    daftar = DaftarIku.objects.create(kecamatan=kecamatan, tahun=isi["tahun"], format=format_iku)
    daftar_tujuan = [
        _create_tujuan(satu, daftar, urutan) for urutan, satu in enumerate(isi.get("tujuan", []), 1)
    ]
    for urutan, satu in enumerate(isi["sasaran"], 1):
        nomor_tujuan = satu.get("tujuan")
        sasaran = Sasaran.objects.create(
            daftar=daftar,
            tujuan=daftar_tujuan[nomor_tujuan - 1] if nomor_tujuan else None,
            urutan=urutan,
            teks=satu["teks"],
        )
        for urutan_iku, isi_iku in enumerate(satu["iku"], 1):
            _create_iku(isi_iku, sasaran, urutan_iku)
    return daftar


def _create_tujuan(isi: Isi, daftar: DaftarIku, urutan: int) -> Tujuan:
    tujuan = Tujuan.objects.create(daftar=daftar, urutan=urutan, teks=isi["teks"])
    IndikatorTujuan.objects.bulk_create(
        IndikatorTujuan(tujuan=tujuan, urutan=nomor, teks=teks)
        for nomor, teks in enumerate(isi["indikator"], 1)
    )
    return tujuan


def find_indikator(kecamatan: Kecamatan, kunci: str) -> Indikator:
    """Return the identity of a sample indikator, the same in every year and every plan."""
    indikator, _ = Indikator.objects.get_or_create(
        kode=uuid.uuid5(RUANG_KODE, f"{kecamatan.kode}/{kunci}"), defaults={"kecamatan": kecamatan}
    )
    return indikator


def _create_iku(isi: Isi, sasaran: Sasaran, urutan: int) -> None:
    kecamatan = sasaran.daftar.kecamatan
    indikator = find_indikator(kecamatan, isi["kunci"])
    jenis = isi["rumus"]["jenis"]
    rumus = variabel_for(jenis, read_isian_rumus(isi["rumus"], satuan=isi["satuan"]))
    iku = Iku.objects.create(
        sasaran=sasaran,
        indikator=indikator,
        urutan=urutan,
        nama=isi["nama"],
        satuan=isi["satuan"],
        arah=isi["arah"],
        jenis_rumus=jenis,
        ekspresi=rumus.ekspresi,
        uraian_rumus=isi["rumus"].get("uraian", ""),
        cetak_rumus=isi["rumus"].get("cetak", True),
        judul_penjelasan=isi.get("judul_penjelasan", ""),
        penjelasan=isi.get("penjelasan", "").strip(),
        sumber_data=isi["sumber_data"],
        sebutan_penanggung_jawab=isi.get("sebutan_penanggung_jawab", ""),
        cara_sebut=isi.get("cara_sebut", CaraSebut.DAFTAR),
    )
    VariabelRumus.objects.bulk_create(build_variabel(iku, rumus.variabel))
    _add_penanggung_jawab(iku, kecamatan, isi["penanggung_jawab"])


def _add_penanggung_jawab(iku: Iku, kecamatan: Kecamatan, daftar_nama: list[str]) -> None:
    # Created when absent: the office may have renamed a bidang since an earlier run.
    daftar_bidang = [
        Bidang.objects.get_or_create(kecamatan=kecamatan, nama=nama)[0] for nama in daftar_nama
    ]
    PenanggungJawab.objects.bulk_create(
        PenanggungJawab(iku=iku, bidang=bidang, urutan=urutan)
        for urutan, bidang in enumerate(daftar_bidang, 1)
    )
