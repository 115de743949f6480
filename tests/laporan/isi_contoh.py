"""Payloads of the sample documents, read from their files without a database."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from iku.domain.rumus import Rumus
from iku.rumus import susun_rumus
from kecamatan.enums import Golongan
from kecamatan.nip import format_nip
from kecamatan.tanggal import BULAN
from laporan.contoh.rumus import read_isian_rumus
from laporan.diktum import label_diktum
from laporan.enums import FrasaPerubahan
from laporan.isi import (
    SKEMA,
    BarisKepala,
    Diktum,
    Formulir,
    Halaman,
    IsiDokumen,
    IsiIku,
    IsiRumus,
    IsiSasaran,
    IsiVariabel,
    KepalaLampiran,
    Keputusan,
    Kolom,
    Kop,
    TandaTangan,
)
from laporan.nomor import CELAH

BERKAS = Path(__file__).resolve().parents[2] / "fixtures"
F4 = Halaman(215, 330, 20, 20, 25, 30, "bookman", 11)
NAMA_KABUPATEN = {"35.08": "Lumajang", "35.09": "Jember"}
SEMUA = (
    "panti_2025",
    "sumberjambe_2021",
    "sumberjambe_2022",
    "sumbersari_2022",
    "sumbersuko_2020",
)


@cache
def contoh(nama: str, halaman: Halaman = F4) -> IsiDokumen:
    """Return the payload of one sample document."""
    toml = _baca(f"dokumen/{nama}.toml")
    profil = _profil(toml["kecamatan"])
    kecamatan = profil["kop_kecamatan"].removeprefix("KECAMATAN ")
    kabupaten = NAMA_KABUPATEN[toml["kecamatan"][:5]]
    tanggal = _tulis_tanggal(toml["keputusan"])
    keputusan = _keputusan(toml, kecamatan, kabupaten, tanggal) if "nomor" in toml else None
    tempat_tanggal = "" if keputusan else f"{toml['keputusan']['tempat']}, {tanggal}"
    return IsiDokumen(
        skema=SKEMA,
        jenis="sk-iku" if keputusan else "iku",
        judul_berkas=f"{toml['keputusan']['tentang']} Tahun {toml['tahun']}",
        penulis=f"Camat {kecamatan.title()}",
        tanggal_iso=str(toml["keputusan"].get("tanggal", "")),
        halaman=halaman,
        kop=Kop(profil["kop_pemerintah"], profil["kop_kecamatan"], profil["kop_alamat"], ""),
        keputusan=keputusan,
        kepala_lampiran=_kepala_lampiran(keputusan, toml) if keputusan else None,
        formulir=_formulir(toml, kecamatan, kabupaten, tempat_tanggal),
        pernyataan=None,
        lembar=None,
        penanda_tangan=(),
        tanda_tangan=_tanda_tangan(toml, kecamatan),
    )


def _baca(nama: str) -> dict[str, Any]:
    with (BERKAS / nama).open("rb") as berkas:
        return tomllib.load(berkas)


def _profil(kode: str) -> dict[str, str]:
    """Return the letterhead of an office; one of its documents states it."""
    semua = (_baca(f"dokumen/{nama}.toml") for nama in SEMUA)
    return next(satu["profil"] for satu in semua if satu["kecamatan"] == kode and "profil" in satu)


def _tulis_tanggal(keputusan: dict[str, Any]) -> str:
    if tanggal := keputusan.get("tanggal"):
        return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"
    bulan = keputusan["bulan"]
    return f"{CELAH}{BULAN[bulan.month - 1]} {bulan.year}"


def _kutip() -> dict[str, tuple[str, str]]:
    """Return id -> what identifies a regulation, and its full citation."""
    hasil = {}
    for satu in _baca("peraturan.toml")["peraturan"]:
        tahun = "" if satu.get("tahun_dalam_nomor") else f" Tahun {satu['tahun']}"
        pengenal = f"{satu['sebutan']} Nomor {satu['nomor']}{tahun}"
        hasil[satu["id"]] = (pengenal, f"{pengenal} tentang {satu['judul']}")
    return hasil


def _keputusan(toml: dict[str, Any], kecamatan: str, kabupaten: str, tanggal: str) -> Keputusan:
    isi, nomor, kutipan = toml["keputusan"], toml["nomor"], _kutip()
    mengingat = [
        kutipan[satu["id"]][1]
        + (
            f", {FrasaPerubahan(satu['frasa']).label} {kutipan[satu['pengubah']][0]}"
            if "pengubah" in satu
            else ""
        )
        for satu in isi["mengingat"]
    ]
    urut = nomor["urut"] or CELAH
    tentang = isi["tentang"].upper()
    return Keputusan(
        judul=(f"KEPUTUSAN CAMAT {kecamatan}", f"KABUPATEN {kabupaten.upper()}"),
        nomor=f"{nomor['klasifikasi']}/{urut}/{nomor['kode_wilayah']}/{nomor['tahun']}",
        tentang=tuple(tentang.replace(" KABUPATEN", "\nKABUPATEN").splitlines()),
        penetap=f"CAMAT {kecamatan}",
        menimbang=tuple(isi["menimbang"]),
        mengingat=tuple(mengingat),
        memperhatikan=(),
        menetapkan=f"KEPUTUSAN CAMAT {kecamatan} TENTANG {tentang}",
        diktum=tuple(Diktum(label_diktum(i), teks) for i, teks in enumerate(isi["diktum"], 1)),
        tempat=isi["tempat"],
        tanggal=tanggal,
        tembusan=(),
    )


def _kepala_lampiran(keputusan: Keputusan, toml: dict[str, Any]) -> KepalaLampiran:
    return KepalaLampiran(
        keputusan.judul[0], keputusan.nomor, keputusan.tanggal, toml["keputusan"]["tentang"]
    )


def _tanda_tangan(toml: dict[str, Any], kecamatan: str) -> TandaTangan:
    nip = toml["keputusan"]["penandatangan"]
    satu = next(pejabat for pejabat in toml["pejabat"] if pejabat["nip"] == nip)
    nama = f"{satu['gelar_depan']} {satu['nama'].upper()}".strip()
    akhir = f", {satu['gelar_belakang']}" if satu["gelar_belakang"] else ""
    pangkat = Golongan(satu["golongan"]).label if satu["golongan"] else ""
    return TandaTangan(f"CAMAT {kecamatan}", nama + akhir, pangkat, format_nip(nip))


def _formulir(
    toml: dict[str, Any], kecamatan: str, kabupaten: str, tempat_tanggal: str
) -> Formulir:
    lampiran = toml["lampiran"]
    tata = next(f for f in _baca("format.toml")["format"] if f["nama"] == lampiran["format"])
    tujuan = toml.get("tujuan", [])
    kepala = {
        "instansi": BarisKepala("Instansi", (f"Kecamatan {kecamatan.title()}",)),
        "tugas": BarisKepala("Tugas", tuple(lampiran.get("tugas", ()))),
        "fungsi": BarisKepala("Fungsi", tuple(lampiran.get("fungsi", ()))),
        "tujuan": BarisKepala("Tujuan", tuple(satu["teks"] for satu in tujuan)),
        "indikator_tujuan": BarisKepala(
            "Indikator Tujuan", tuple(i for satu in tujuan for i in satu["indikator"])
        ),
    }

    def judul(pola: str) -> tuple[str, ...]:
        terisi = pola.format(
            KECAMATAN=kecamatan,
            kecamatan=kecamatan.title(),
            KABUPATEN=kabupaten.upper(),
            kabupaten=kabupaten,
            tahun=toml["tahun"],
        )
        return tuple(terisi.strip().splitlines())

    return Formulir(
        judul_kepala=judul(tata["judul_kepala"]),
        kepala=tuple(kepala[nama] for nama in tata["kepala"]),
        judul_tabel=judul(tata["judul_tabel"]),
        kolom=tuple(
            Kolom(satu["sumber"], satu["judul"], satu.get("grup", ""), satu["lebar"], "")
            for satu in tata["kolom"]
        ),
        nomori_indikator=tata.get("nomori_indikator", False),
        daftar_sasaran=tuple(
            IsiSasaran(satu["teks"], "", tuple(map(_iku, satu["iku"]))) for satu in toml["sasaran"]
        ),
        tempat_tanggal=tempat_tanggal,
    )


def _iku(isi: dict[str, Any]) -> IsiIku:
    cara = isi.get("cara_sebut", "daftar")
    rumus = isi["rumus"]
    return IsiIku(
        kode=isi["kunci"],
        nama=isi["nama"],
        satuan=isi["satuan"],
        arah=isi["arah"],
        rumus=_rumus(rumus, isi["satuan"]),
        uraian_rumus=rumus.get("uraian", ""),
        cetak_rumus=rumus.get("cetak", True),
        judul_penjelasan=isi.get("judul_penjelasan", ""),
        penjelasan=isi.get("penjelasan", ""),
        sebutan_penanggung_jawab=isi.get("sebutan_penanggung_jawab", ""),
        daftar_penanggung_jawab=() if cara == "sebutan" else tuple(isi["penanggung_jawab"]),
        sumber_data=isi["sumber_data"],
        tambahan=(),
    )


def _rumus(isi: dict[str, Any], satuan: str) -> IsiRumus | None:
    if isi["jenis"] == "verbal":
        return None
    if isi["jenis"] == "ekspresi":
        return isi_rumus(_ekspresi(isi, satuan))
    return isi_rumus(susun_rumus(isi["jenis"], read_isian_rumus(isi, satuan=satuan)))


def _ekspresi(isi: dict[str, Any], satuan: str) -> Rumus | None:
    return susun_rumus("ekspresi", read_isian_rumus(isi, satuan=satuan))


def isi_rumus(rumus: Rumus | None) -> IsiRumus | None:
    """Return a formula as the payload holds it."""
    if rumus is None:
        return None
    variabel = (
        IsiVariabel(
            satu.kunci,
            satu.label,
            satu.satuan,
            None if satu.nilai_tetap is None else f"{satu.nilai_tetap:f}",
        )
        for satu in rumus.variabel
    )
    return IsiRumus(tuple(variabel), rumus.ekspresi, rumus.satuan)
