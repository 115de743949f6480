"""A payload as flat, labelled texts: what the comparison of versions looks at."""

import re
from collections import Counter
from dataclasses import astuple

from iku.domain.arah import Arah
from iku.domain.cetak import tulis_baris
from laporan.isi import (
    BarisLembar,
    Formulir,
    IsiDokumen,
    IsiIku,
    IsiRumus,
    IsiSasaran,
    IsiVariabel,
    Keputusan,
    Kolom,
    Lembar,
    Pernyataan,
    TabelLembar,
)
from laporan.rumus_isi import unpack_rumus
from laporan.sandi_isi import sidik

_NOMOR = re.compile(r"[0-9.\s]*")
_TAHUN = re.compile(r"\b20[0-9]{2}\b")


def list_tunggal(isi: IsiDokumen) -> dict[str, str]:
    """Return the parts of a document that are one text each, by their label."""
    badan = isi.formulir or isi.lembar
    return {
        **(_list_keputusan(isi.keputusan) if isi.keputusan else {}),
        "Tempat dan tanggal": badan.tempat_tanggal if badan else "",
        "Penandatangan": _gabung(astuple(isi.tanda_tangan)) if isi.tanda_tangan else "",
        "Kop": _gabung((isi.kop.pemerintah, isi.kop.kecamatan, isi.kop.alamat)),
        "Logo": _ringkas_logo(isi.kop.logo),
        **(_list_pernyataan(isi.pernyataan) if isi.pernyataan else {}),
        **{satu.sebutan: _gabung(astuple(satu)[1:]) for satu in isi.penanda_tangan},
        **(_list_formulir(isi.formulir) if isi.formulir else {}),
        **(_list_lembar(isi.lembar) if isi.lembar else {}),
        "Kertas dan huruf": ", ".join(map(str, astuple(isi.halaman))),
    }


def _list_formulir(formulir: Formulir) -> dict[str, str]:
    return {
        "Judul formulir": _gabung(formulir.judul_kepala),
        "Judul tabel": _gabung(formulir.judul_tabel),
        "Kolom tabel": "; ".join(map(_write_kolom, formulir.kolom)),
        "Nomor di depan indikator": "dicetak" if formulir.nomori_indikator else "tidak dicetak",
    }


def _list_pernyataan(pernyataan: Pernyataan) -> dict[str, str]:
    return {
        "Judul pernyataan": _gabung(pernyataan.judul),
        "Pembuka": pernyataan.pembuka,
        "Para pihak": _gabung(sum((astuple(satu) for satu in pernyataan.daftar_pihak), ())),
    }


def _list_lembar(lembar: Lembar) -> dict[str, str]:
    return {
        "Judul lembar": _gabung(lembar.judul),
        "Judul tabel": _gabung(
            tuple(baris for satu in lembar.daftar_tabel for baris in satu.judul)
        ),
        "Kolom tabel": "; ".join(map(list_kolom_lembar, lembar.daftar_tabel)),
    }


def list_kolom_lembar(tabel: TabelLembar) -> str:
    """Return the headings of a table on one line."""
    return "; ".join(
        f"{satu.grup} > {satu.judul}" if satu.grup else satu.judul for satu in tabel.kolom
    )


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
    if isi.pernyataan:
        daftar["Pernyataan"] = isi.pernyataan.paragraf
    if isi.formulir is None:
        return daftar
    daftar |= {baris.label: baris.butir for baris in isi.formulir.kepala}
    return daftar | {"Sasaran": tuple(satu.teks for satu in isi.formulir.daftar_sasaran)}


def list_iku(isi: IsiDokumen) -> dict[str, dict[str, str]]:
    """Return the columns of every indikator as labelled texts, by the code of the indikator."""
    return list_iku_formulir(isi.formulir) if isi.formulir else {}


def list_iku_formulir(formulir: Formulir) -> dict[str, dict[str, str]]:
    """Return the same of one form."""
    judul = _list_judul_tambahan(formulir.kolom)
    return {
        iku.kode: _list_kolom(iku, sasaran, judul)
        for sasaran in formulir.daftar_sasaran
        for iku in sasaran.daftar_iku
    }


def list_baris(isi: IsiDokumen) -> dict[str, dict[str, str]]:
    """Return the cells of every row of a sheet as labelled texts, by table and key of the row.

    "Nama" is what tells the row apart in words: its first cell that is no number.
    """
    daftar_tabel = isi.lembar.daftar_tabel if isi.lembar else ()
    return {
        f"{nomor}:{baris.kunci}": {"Nama": sebut_baris(baris), **list_sel(tabel, baris)}
        for nomor, tabel in enumerate(daftar_tabel)
        for baris in tabel.baris
    }


def sebut_baris(baris: BarisLembar) -> str:
    """Return what tells a row apart in words: its first cell that is no number, else its key."""
    return next((teks for teks in baris.sel if not is_nomor(teks)), baris.kunci)


def is_nomor(teks: str) -> bool:
    """Say whether a cell is empty or only a number: no name of its row."""
    return _NOMOR.fullmatch(teks) is not None


def list_sel(tabel: TabelLembar, baris: BarisLembar) -> dict[str, str]:
    """Return column -> text; columns of the same name are told apart by their place."""
    return {
        f"{kolom.grup} {kolom.judul}".strip() if kolom.judul else f"Kolom {nomor}": teks
        for nomor, (kolom, teks) in enumerate(zip(tabel.kolom, baris.sel, strict=True), 1)
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
        "Arah": Arah(iku.arah).label,
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
