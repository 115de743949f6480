"""Loads the budgets of a sample year, version after version, through the real actions."""

from decimal import Decimal

from iku.actions.anggaran import buat_anggaran, kaitkan_sasaran, salin_anggaran, simpan_baris
from iku.domain.kode_nomenklatur import parse_kode
from iku.domain.target import parse_target
from iku.isian_anggaran import IsianBaris
from iku.models import Anggaran, Nomenklatur, Renstra, SasaranRenstra
from kecamatan.models import Kecamatan, Pengguna
from laporan.contoh.berkas import Isi

ISIAN_KOSONG: Isi = {"nomor": "", "tanggal": None}


def create_anggaran(
    daftar: list[Isi], renstra: Renstra, tahun: int, by: Pengguna
) -> dict[str, Anggaran]:
    """Make every version of a year and return them by kind.

    A version without rows of its own has those of the version before, with other figures.
    """
    hasil: dict[str, Anggaran] = {}
    baris: list[Isi] = []
    for isi in daftar:
        baris = _list_baris(isi, baris)
        lama = next(reversed(hasil.values()), None)
        anggaran = _create(isi, lama, renstra.kecamatan, tahun, by)
        anggaran = simpan_baris(
            anggaran=anggaran,
            daftar=[_build_isian(satu) for satu in baris],
            versi=anggaran.versi,
            by=by,
        )
        hasil[isi["jenis"]] = _link(anggaran, baris, renstra, by)
    return hasil


def _list_baris(isi: Isi, sebelumnya: list[Isi]) -> list[Isi]:
    """Return the rows of one version with figures and source of funds filled in."""
    sumber_dana, lain = isi.get("sumber_dana"), isi.get("pagu", {})
    daftar = []
    for satu in isi.get("baris", sebelumnya):
        baris = dict(satu)
        if baris.get("kode") in lain:
            baris["pagu"] = lain[baris["kode"]]
        if sumber_dana and "pagu" in baris:
            baris["sumber_dana"] = sumber_dana
        daftar.append(baris)
    return daftar


def _create(
    isi: Isi, lama: Anggaran | None, kecamatan: Kecamatan, tahun: int, by: Pengguna
) -> Anggaran:
    isian = {nama: isi.get(nama, kosong) for nama, kosong in ISIAN_KOSONG.items()}
    isian["jenis"] = isi["jenis"]
    if lama is None:
        return buat_anggaran(kecamatan=kecamatan, tahun=tahun, isian=isian, by=by)
    return salin_anggaran(sumber=lama, tahun=tahun, isian=isian, by=by)


def _build_isian(isi: Isi) -> IsianBaris:
    """Return a row as typed; what the file leaves out the official list says."""
    kode = isi.get("kode", "")
    resmi = Nomenklatur.objects.filter(kode=kode).order_by("-versi__tanggal").first()
    satuan = isi.get("satuan") or (resmi.satuan if resmi else "")
    return IsianBaris(
        tingkat=isi.get("tingkat") or parse_kode(kode).tingkat,
        kode=kode,
        nama=isi.get("nama") or (resmi.nama if resmi else ""),
        indikator=isi.get("indikator") or (resmi.indikator if resmi else ""),
        satuan=satuan,
        target=parse_target(isi.get("target", ""), satuan),
        pagu=Decimal(isi["pagu"]) if "pagu" in isi else None,
        sumber_dana=isi.get("sumber_dana", ""),
    )


def _link(anggaran: Anggaran, baris: list[Isi], renstra: Renstra, by: Pengguna) -> Anggaran:
    """Say which sasaran of the Renstra each program supports."""
    program = anggaran.daftar_baris.filter(induk__isnull=True).order_by("urutan")
    isi_program = [satu for satu in baris if "sasaran" in satu]
    milik = SasaranRenstra.objects.filter(tujuan__renstra=renstra)
    kaitan = {
        satu.pk: [milik.get(teks=teks) for teks in isi["sasaran"]]
        for satu, isi in zip(program, isi_program, strict=True)
    }
    return kaitkan_sasaran(anggaran=anggaran, kaitan=kaitan, versi=anggaran.versi, by=by)
