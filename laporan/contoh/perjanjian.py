"""Loads the PK of a sample year, of the camat and of those below him, through the real actions."""

from iku.actions.butir import hapus_butir, tambah_butir, ubah_butir
from iku.actions.perjanjian import atur_perjanjian
from iku.actions.perjanjian_bawahan import pilih_pagu, turunkan_indikator
from iku.domain.target import parse_target
from iku.models import Anggaran, IndikatorPerjanjian, PerjanjianKinerja, SasaranPerjanjian
from iku.models.target import columns_of
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna
from laporan.actions.rencana import buat_dokumen_bawahan, buat_dokumen_perjanjian
from laporan.contoh.berkas import Isi
from laporan.contoh.daftar_iku import find_indikator
from laporan.models import Dokumen


def create_perjanjian(
    isi: Isi, kecamatan: Kecamatan, tahun: int, anggaran: dict[str, Anggaran], by: Pengguna
) -> Dokumen:
    """Make the PK of the camat: filled from the plans, then changed to what the file says."""
    dokumen = buat_dokumen_perjanjian(kecamatan=kecamatan, tahun=tahun, by=by)
    perjanjian = perjanjian_of(dokumen)
    isian = {
        "anggaran": anggaran[isi["anggaran"]],
        "tingkat_anggaran": isi["tingkat_anggaran"],
    }
    atur_perjanjian(perjanjian=perjanjian, isian=isian, versi=perjanjian.versi, by=by)
    for teks in isi.get("tanpa_sasaran", []):
        sasaran = perjanjian.daftar_sasaran.get(teks=teks)
        hapus_butir(butir=sasaran, versi=sasaran.versi, by=by)
    for janji in isi.get("janji", []):
        _change_janji(janji, perjanjian, by)
    return dokumen


def perjanjian_of(dokumen: Dokumen) -> PerjanjianKinerja:
    """Return the PK that a document carries."""
    assert dokumen.perjanjian is not None
    return dokumen.perjanjian


def _change_janji(isi: Isi, perjanjian: PerjanjianKinerja, by: Pengguna) -> None:
    """Give one promise its own words and target, and its sasaran the words of the file."""
    satu = _find_janji(perjanjian, isi["kunci"])
    target = parse_target(isi["target"], satu.satuan)
    isian = {"nama": isi["nama"], "alasan": isi["alasan"], **columns_of(target)}
    ubah_butir(butir=satu, isian=isian, versi=satu.versi, by=by)
    if "sasaran" in isi:
        sasaran = satu.sasaran
        ubah_butir(butir=sasaran, isian={"teks": isi["sasaran"]}, versi=sasaran.versi, by=by)


def _find_janji(perjanjian: PerjanjianKinerja, kunci: str) -> IndikatorPerjanjian:
    indikator = find_indikator(perjanjian.kecamatan, kunci)
    return IndikatorPerjanjian.objects.select_related("sasaran").get(
        sasaran__perjanjian=perjanjian, indikator=indikator
    )


def create_bawahan(isi: Isi, atasan: PerjanjianKinerja, by: Pengguna) -> Dokumen:
    """Make a PK below the camat: what it takes over, its own promises, its part of the budget."""
    pejabat = MasaJabatan.objects.select_related("bidang").get(
        kecamatan=atasan.kecamatan_id, jabatan=isi["jabatan"], **_bidang(isi)
    )
    dokumen = buat_dokumen_bawahan(atasan=atasan, pihak_pertama=pejabat, by=by)
    perjanjian = perjanjian_of(dokumen)
    perjanjian = turunkan_indikator(
        perjanjian=perjanjian,
        daftar=[_find_janji(atasan, kunci) for kunci in isi["turunkan"]],
        versi=perjanjian.versi,
        by=by,
    )
    assert perjanjian.anggaran is not None
    baris = perjanjian.anggaran.daftar_baris.filter(kode__in=isi["pagu"])
    pilih_pagu(perjanjian=perjanjian, daftar=list(baris), versi=perjanjian.versi, by=by)
    for sasaran in isi.get("sasaran", []):
        _add_sasaran(sasaran, perjanjian, by)
    return dokumen


def _bidang(isi: Isi) -> Isi:
    return {"bidang__nama": isi["bidang"]} if "bidang" in isi else {"bidang": None}


def _add_sasaran(isi: Isi, perjanjian: PerjanjianKinerja, by: Pengguna) -> None:
    """Add a sasaran that the superior does not have, with its indikator."""
    sasaran = SasaranPerjanjian(perjanjian=perjanjian, teks=isi["teks"])
    tambah_butir(butir=sasaran, by=by)
    assert perjanjian.atasan is not None
    for satu in isi["indikator"]:
        target = parse_target(satu["target"], satu["satuan"])
        tambah_butir(
            butir=IndikatorPerjanjian(
                sasaran=sasaran,
                indikator=find_indikator(perjanjian.kecamatan, satu["kunci"]),
                nama=satu["nama"],
                satuan=satu["satuan"],
                mendukung=_find_janji(perjanjian.atasan, satu["mendukung"]),
                **columns_of(target),
            ),
            by=by,
        )
