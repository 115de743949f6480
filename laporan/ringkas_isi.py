"""A payload as flat, labelled texts: what the comparison of versions looks at."""

import re
from collections import Counter
from dataclasses import astuple

from iku.domain.cetak import tulis_baris
from iku.enums import Arah
from laporan.isi import IsiDokumen, IsiIku, IsiRumus, IsiSasaran, IsiVariabel, Keputusan, Kolom
from laporan.rumus_isi import unpack_rumus
from laporan.sandi_isi import sidik

_TAHUN = re.compile(r"\b20[0-9]{2}\b")


def list_tunggal(isi: IsiDokumen) -> dict[str, str]:
    """Return the parts of a document that are one text each, by their label."""
    formulir = isi.formulir
    return {
        **(_list_keputusan(isi.keputusan) if isi.keputusan else {}),
        "Tempat dan tanggal": formulir.tempat_tanggal,
        "Penandatangan": _gabung(astuple(isi.tanda_tangan)) if isi.tanda_tangan else "",
        "Kop": _gabung((isi.kop.pemerintah, isi.kop.kecamatan, isi.kop.alamat)),
        "Logo": _ringkas_logo(isi.kop.logo),
        "Judul formulir": _gabung(formulir.judul_kepala),
        "Judul tabel": _gabung(formulir.judul_tabel),
        "Kolom tabel": "; ".join(map(_write_kolom, formulir.kolom)),
        "Nomor di depan indikator": "dicetak" if formulir.nomori_indikator else "tidak dicetak",
        "Kertas dan huruf": ", ".join(map(str, astuple(isi.halaman))),
    }


def list_daftar(isi: IsiDokumen) -> dict[str, tuple[str, ...]]:
    """Return the parts of a document that are lists of sentences, by their label."""
    daftar: dict[str, tuple[str, ...]] = {}
    if isi.keputusan:
        daftar = {
            "Menimbang": isi.keputusan.menimbang,
            "Mengingat": isi.keputusan.mengingat,
            "Memperhatikan": isi.keputusan.memperhatikan,
            "Diktum": tuple(satu.naskah for satu in isi.keputusan.diktum),
            "Tembusan": isi.keputusan.tembusan,
        }
    daftar |= {baris.label: baris.butir for baris in isi.formulir.kepala}
    return daftar | {"Sasaran": tuple(satu.teks for satu in isi.formulir.daftar_sasaran)}


def list_iku(isi: IsiDokumen) -> dict[str, dict[str, str]]:
    """Return the columns of every indikator as labelled texts, by the code of the indikator."""
    judul = _list_judul_tambahan(isi.formulir.kolom)
    return {
        iku.kode: _list_kolom(iku, sasaran, judul)
        for sasaran in isi.formulir.daftar_sasaran
        for iku in sasaran.daftar_iku
    }


def _list_keputusan(keputusan: Keputusan) -> dict[str, str]:
    return {
        "Judul": _gabung(keputusan.judul),
        "Nomor": keputusan.nomor,
        "Tentang": _gabung(keputusan.tentang),
        "Ditetapkan di": keputusan.tempat,
        "Tanggal": keputusan.tanggal,
    }


def _list_judul_tambahan(daftar_kolom: tuple[Kolom, ...]) -> dict[str, str]:
    """Return key -> label of the extra columns.

    The year goes, or "TARGET 2027" and "TARGET 2028" of two versions would be two columns.
    """
    judul = {kolom.kunci: kolom.judul for kolom in daftar_kolom if kolom.kunci}
    tanpa_tahun = {kunci: " ".join(_TAHUN.sub("", satu).split()) for kunci, satu in judul.items()}
    banyak = Counter(tanpa_tahun.values())
    return {
        kunci: f"Kolom “{singkat if banyak[singkat] == 1 else judul[kunci]}”"
        for kunci, singkat in tanpa_tahun.items()
    }


def _list_kolom(iku: IsiIku, sasaran: IsiSasaran, judul: dict[str, str]) -> dict[str, str]:
    tambahan = {judul.get(kunci, f"Kolom tambahan {kunci}"): teks for kunci, teks in iku.tambahan}
    return {
        "Nama": iku.nama,
        "Sasaran": sasaran.teks,
        "Tujuan": sasaran.tujuan,
        "Satuan": iku.satuan,
        "Arah": str(Arah(iku.arah).label),
        "Rumus": write_rumus(iku.rumus) if iku.rumus else "",
        "Uraian rumus": iku.uraian_rumus,
        "Rumus dicetak": "ya" if iku.cetak_rumus else "tidak",
        "Judul penjelasan": iku.judul_penjelasan,
        "Penjelasan": iku.penjelasan,
        "Sebutan penanggung jawab": iku.sebutan_penanggung_jawab,
        "Penanggung jawab": "; ".join(iku.daftar_penanggung_jawab),
        "Sumber data": iku.sumber_data,
        **tambahan,
    }


def write_rumus(rumus: IsiRumus) -> str:
    """Return a formula on one line with its labels, then every variable with its unit."""
    baris = tulis_baris(unpack_rumus(rumus))
    return "\n".join((baris, *map(_write_variabel, rumus.variabel)))


def _write_variabel(variabel: IsiVariabel) -> str:
    satuan = f" ({variabel.satuan})" if variabel.satuan else ""
    tetap = "" if variabel.nilai_tetap is None else f" = {variabel.nilai_tetap}"
    return f"{variabel.kunci}: {variabel.label}{satuan}{tetap}"


def _write_kolom(kolom: Kolom) -> str:
    grup = f"{kolom.grup} > " if kolom.grup else ""
    lebar = f" ({kolom.lebar}%)" if kolom.lebar else ""
    return f"{grup}{kolom.judul}{lebar}"


def _gabung(bagian: tuple[str, ...]) -> str:
    return "\n".join(filter(None, bagian))


def _ringkas_logo(logo: str) -> str:
    """Return something short that differs when the picture differs."""
    return f"gambar {sidik(logo)[:12]}" if logo else ""
