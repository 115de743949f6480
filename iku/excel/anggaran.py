"""A budget as an Excel file: the template, and what an uploaded one would make of the budget."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from iku.anggaran import PohonAnggaran, read_anggaran
from iku.domain.pagu import format_angka_rupiah
from iku.domain.target import format_target
from iku.domain.teks import rapikan_baris
from iku.enums import TingkatNomenklatur
from iku.excel.bacaan import TabelBacaan, read_bacaan
from iku.excel.baris_anggaran import BarisTerbaca, read_baris
from iku.excel.pratinjau import (
    BarisPratinjau,
    PratinjauExcel,
    StatusBaris,
    compare_baris,
    list_dihapus,
    sort_pratinjau,
)
from iku.excel.tanda import build_tanda, check_tanda
from iku.excel.temuan_pagu import list_temuan
from iku.forms.anggaran import BARIS_PALING_BANYAK
from iku.isian_anggaran import IsianBaris
from iku.models import Anggaran
from iku.nomenklatur import fold_nama
from iku.padanan import match_padanan
from iku.susunan_anggaran import sort_baris
from kecamatan.buku_kerja import JenisKolom, KolomTulis, LembarTulis, read_buku, write_buku

LEMBAR: Final = "Anggaran"
BARIS_SIAP: Final = 60
# The order of the grid on the page: what is copied here can be pasted there.
LABEL: Final[Mapping[str, str]] = {
    "tingkat": "Tingkat",
    "kode": "Kode",
    "nama": "Nama",
    "indikator": "Indikator",
    "target": "Target",
    "satuan": "Satuan",
    "pagu": "Pagu (Rp)",
    "sumber_dana": "Sumber dana",
}
# Other headings that offices give these columns.
JUDUL_LAIN: Final[Mapping[str, tuple[str, ...]]] = {
    "kode": ("Kode rekening",),
    "nama": ("Nama program, kegiatan, sub kegiatan", "Program, kegiatan, sub kegiatan", "Uraian"),
    "pagu": ("Pagu", "Anggaran", "Anggaran (Rp)", "Jumlah (Rp)"),
    "sumber_dana": ("Sumber",),
}
_KOLOM: Final = (
    KolomTulis(LABEL["tingkat"], 15, pilihan=tuple(TingkatNomenklatur.labels)),
    KolomTulis(LABEL["kode"], 20),
    KolomTulis(LABEL["nama"], 48),
    KolomTulis(LABEL["indikator"], 48),
    KolomTulis(LABEL["target"], 14),
    KolomTulis(LABEL["satuan"], 14),
    KolomTulis(LABEL["pagu"], 20, JenisKolom.RUPIAH),
    KolomTulis(LABEL["sumber_dana"], 18),
)
PETUNJUK: Final = (
    "Petunjuk",
    "Isi lembar Anggaran, simpan sebagai .xlsx, lalu unggah di halaman anggaran tahun yang sama.",
    "Satu baris satu program, kegiatan, atau sub kegiatan. Dengan kode resmi, nama, indikator, dan "
    "satuan boleh dikosongkan: diisi dari nomenklatur.",
    "Tanpa kode, pilih tingkatnya; baris berada di bawah program atau kegiatan di atasnya.",
    "Pagu program dan kegiatan yang punya rincian dikosongkan saja: dihitung dari rinciannya. Bila "
    "diisi dan berbeda dari jumlahnya, perbedaannya ditunjukkan.",
    "Kosong berarti belum diisi, bukan nol. Rumus tidak diterima: tempel angkanya sebagai nilai.",
    "Target ditulis 12, 98,5, ≥ 80, 80-90, atau dikosongkan. Satuannya di kolom Satuan.",
    "Baris yang dihapus dari berkas ini akan dihapus juga di situs, setelah Anda melihatnya dan "
    "menekan Terapkan.",
)


@dataclass(frozen=True)
class UsulanAnggaran:
    """What a file proposes: its comparison, and the table to store when nothing is wrong."""

    pratinjau: PratinjauExcel
    daftar_isian: tuple[IsianBaris, ...]


def build_buku(anggaran: Anggaran) -> bytes:
    """Return the filled template of a budget; of an empty one, the empty template."""
    baris = [
        [getattr(isian, kunci) if kunci == "pagu" else teks[kunci] for kunci in LABEL]
        for isian in list_tersimpan(read_anggaran(anggaran))
        for teks in (to_teks(isian),)
    ]
    judul = (f"Program dan anggaran {anggaran.masa}", str(anggaran.kecamatan), anggaran.sebutan)
    lembar = LembarTulis(LEMBAR, judul, _KOLOM, baris, BARIS_SIAP)
    return write_buku([lembar], petunjuk=PETUNJUK, tanda=build_tanda(anggaran))


def read_tabel(isi: bytes, anggaran: Anggaran) -> TabelBacaan:
    """Return the table of an uploaded file. Raises BukuDitolak, for one of another budget too."""
    buku = read_buku(isi)
    check_tanda(buku, build_tanda(anggaran))
    judul = {kunci: (kata, *JUDUL_LAIN.get(kunci, ())) for kunci, kata in LABEL.items()}
    return read_bacaan(buku, judul, nama=LEMBAR, paling_banyak=BARIS_PALING_BANYAK)


def build_usulan(anggaran: Anggaran, tabel: TabelBacaan) -> UsulanAnggaran:
    """Compare a read table with the budget as it is stored now."""
    terbaca = read_baris(tabel)
    lama = list_tersimpan(read_anggaran(anggaran))
    baru = [satu.kerangka for satu in terbaca]
    padanan = match_padanan(
        _add_induk(baru), _add_induk(lama), (_kunci_kode, _kunci_nama_induk, _kunci_nama)
    )
    daftar = [
        _compare(satu, lama[padanan[nomor]] if nomor in padanan else None)
        for nomor, satu in enumerate(terbaca)
    ]
    tersisa = sorted(set(range(len(lama))) - set(padanan.values()))
    daftar += list_dihapus([satu.nama for satu in lama], tersisa, StatusBaris.DIHAPUS)
    semua = sort_pratinjau(daftar)
    if any(satu.daftar_pesan for satu in terbaca):
        return UsulanAnggaran(PratinjauExcel(semua), ())
    isian = [
        replace(satu.kerangka, pk=lama[padanan[nomor]].pk if nomor in padanan else None)
        for nomor, satu in enumerate(terbaca)
    ]
    urut = [satu.pk for satu in sort_baris(isian) if satu.pk is not None]
    semula = [satu.pk for satu in lama if satu.pk in set(urut)]
    temuan = tuple(list_temuan(isian, [satu.nomor for satu in terbaca], tabel))
    return UsulanAnggaran(PratinjauExcel(semua, temuan, urut != semula), tuple(isian))


def list_tersimpan(pohon: PohonAnggaran) -> list[IsianBaris]:
    """Return the stored table as the grid would send it back."""
    return [
        IsianBaris(
            pk=baris.pk,
            tingkat=baris.tingkat,
            kode=baris.kode,
            nama=rapikan_baris(baris.nama),
            indikator=rapikan_baris(baris.indikator),
            satuan=baris.satuan,
            target=baris.to_target(baris.satuan),
            pagu=baris.pagu,
            sumber_dana=baris.sumber_dana,
        )
        for baris in (satu.baris for satu in pohon.walk())
    ]


def to_teks(isian: IsianBaris) -> dict[str, str]:
    """Return a row as its cells are written."""
    return {
        "tingkat": TingkatNomenklatur(isian.tingkat).label if isian.tingkat else "",
        "kode": isian.kode,
        "nama": isian.nama,
        "indikator": isian.indikator,
        # The satuan has a column of its own.
        "target": format_target(replace(isian.target, satuan="")),
        "satuan": isian.satuan,
        "pagu": format_angka_rupiah(isian.pagu),
        "sumber_dana": isian.sumber_dana,
    }


def _compare(satu: BarisTerbaca, lama: IsianBaris | None) -> BarisPratinjau:
    sebutan = satu.kerangka.nama or satu.kerangka.kode
    if satu.daftar_pesan:
        return BarisPratinjau(
            StatusBaris.SALAH, sebutan, satu.nomor, daftar_pesan=tuple(satu.daftar_pesan)
        )
    if lama is None:
        isi = compare_baris({}, to_teks(satu.kerangka), LABEL)
        return BarisPratinjau(StatusBaris.BARU, sebutan, satu.nomor, isi)
    beda = compare_baris(to_teks(lama), to_teks(satu.kerangka), LABEL)
    return BarisPratinjau(
        StatusBaris.BERUBAH if beda else StatusBaris.SAMA, sebutan, satu.nomor, beda
    )


_Berinduk = tuple[IsianBaris, str]


def _add_induk(daftar: Sequence[IsianBaris]) -> list[_Berinduk]:
    """Return each row with the name of the row above it, by the order of the table."""
    atas: dict[str, str] = {}
    urutan = [satu.value for satu in TingkatNomenklatur]
    hasil = []
    for satu in daftar:
        letak = urutan.index(satu.tingkat) if satu.tingkat in urutan else 0
        hasil.append((satu, fold_nama(atas.get(urutan[letak - 1], "")) if letak else ""))
        atas[satu.tingkat] = satu.nama
    return hasil


def _kunci_kode(satu: _Berinduk) -> str:
    return satu[0].kode


def _kunci_nama_induk(satu: _Berinduk) -> tuple[str, ...]:
    return (satu[0].tingkat, fold_nama(satu[0].nama), satu[1]) if satu[0].nama else ()


def _kunci_nama(satu: _Berinduk) -> tuple[str, ...]:
    return (satu[0].tingkat, fold_nama(satu[0].nama)) if satu[0].nama else ()
