"""The matrix of a Renstra: tujuan, sasaran and indikator with a target for each year."""

from collections.abc import Iterator, Sequence

from iku.domain.target import format_target
from iku.models import Renstra, SasaranRenstra, TujuanRenstra
from iku.renstra import read_target, read_tujuan
from laporan.isi import BarisLembar, IsiDokumen, KolomLembar, Lembar, TabelLembar
from laporan.models import Dokumen
from laporan.susun_lembar import build_isi, build_kolom, list_naskah
from laporan.susun_umum import build_tempat_tanggal, sebut_perubahan

GRUP_TARGET = "Target Kinerja Sasaran Pada Tahun"
# A target not set; an empty cell of a signed sheet could be filled in later.
BELUM_ADA = "–"
GRUP_STRATEGI = "Strategi Mencapai Tujuan dan Sasaran"


def susun_renstra(dokumen: Dokumen) -> IsiDokumen:
    """Return every word and number of the matrix as it stands now."""
    renstra = dokumen.wadah
    assert isinstance(renstra, Renstra)
    kecamatan = dokumen.kecamatan
    perubahan = sebut_perubahan(renstra)
    judul = f"RENCANA STRATEGIS{perubahan} KECAMATAN {kecamatan.nama.upper()}"
    tabel = build_matriks(renstra, list(read_tujuan(renstra)))
    lembar = Lembar(
        judul=(
            f"{judul} TAHUN {renstra.masa}",
            "MATRIKS TUJUAN, SASARAN, STRATEGI, DAN KEBIJAKAN",
        ),
        mendatar=True,
        daftar_tabel=(tabel,),
        tempat_tanggal=build_tempat_tanggal(dokumen),
        berkop=False,
    )
    berkas = f"Renstra{renstra.sebutan_revisi} Kecamatan {kecamatan.nama} {renstra.masa}"
    return build_isi(dokumen, judul_berkas=berkas, lembar=lembar)


def build_matriks(renstra: Renstra, daftar_tujuan: Sequence[TujuanRenstra]) -> TabelLembar:
    """Return the table; the baseline has a column only where one is known."""
    tahun = list(renstra.daftar_tahun)
    if _has_dasar(renstra, daftar_tujuan):
        tahun.insert(0, renstra.tahun_dasar)
    return TabelLembar(
        judul=(),
        kolom=tuple(_list_kolom(renstra, tahun)),
        baris=tuple(_list_baris(daftar_tujuan, tahun)),
        bernomor=True,
    )


def _has_dasar(renstra: Renstra, daftar_tujuan: Sequence[TujuanRenstra]) -> bool:
    return any(
        format_target(target)
        for tujuan in daftar_tujuan
        for sasaran in tujuan.daftar_sasaran.all()
        for indikator in sasaran.daftar_indikator.all()
        for satu, target in read_target(indikator).items()
        if satu == renstra.tahun_dasar
    )


def _list_kolom(renstra: Renstra, tahun: Sequence[int]) -> Iterator[KolomLembar]:
    yield build_kolom("No.", 3, rata="tengah", gabung=True)
    yield build_kolom("Tujuan", 10, gabung=True)
    yield build_kolom("Indikator Tujuan", 10, gabung=True)
    yield build_kolom("Sasaran", 10, gabung=True)
    yield build_kolom("Indikator Sasaran", 11)
    for satu in tahun:
        judul = f"Kondisi Awal {satu}" if satu == renstra.tahun_dasar else str(satu)
        yield build_kolom(judul, 5, grup=GRUP_TARGET, rata="tengah")
    for judul in ("Strategi", "Kebijakan", "Program"):
        yield build_kolom(judul, 11, grup=GRUP_STRATEGI, gabung=True)


def _list_baris(
    daftar_tujuan: Sequence[TujuanRenstra], tahun: Sequence[int]
) -> Iterator[BarisLembar]:
    """Yield a row for each indikator; what has none yet still has its row."""
    nomor = 0
    for tujuan in daftar_tujuan:
        daftar_sasaran = list(tujuan.daftar_sasaran.all())
        for sasaran in daftar_sasaran:
            nomor += 1
            yield from _list_baris_sasaran(f"{nomor}.", tujuan, sasaran, tahun)
        if not daftar_sasaran:
            nomor += 1
            kiri = _sel_tujuan(f"{nomor}.", tujuan)
            kosong = ("",) * (len(tahun) + 5)
            yield BarisLembar(f"tujuan-{tujuan.pk}", f"t{tujuan.pk}", (*kiri, *kosong), False)


def _list_baris_sasaran(
    nomor: str, tujuan: TujuanRenstra, sasaran: SasaranRenstra, tahun: Sequence[int]
) -> Iterator[BarisLembar]:
    kiri = (*_sel_tujuan(nomor, tujuan), sasaran.teks)
    kanan = (
        list_naskah(satu.teks for satu in sasaran.daftar_strategi.all()),
        list_naskah(satu.teks for satu in sasaran.daftar_kebijakan.all()),
        list_naskah(satu.teks for satu in sasaran.daftar_program.all()),
    )
    kelompok = f"s{sasaran.pk}"
    daftar_indikator = list(sasaran.daftar_indikator.all())
    for indikator in daftar_indikator:
        target = read_target(indikator)
        sel_tahun = (
            (format_target(target[satu]) if satu in target else "") or BELUM_ADA for satu in tahun
        )
        kode = str(indikator.indikator.kode)
        yield BarisLembar(kode, kelompok, (*kiri, indikator.nama, *sel_tahun, *kanan), False)
    if not daftar_indikator:
        kosong = ("",) * (len(tahun) + 1)
        yield BarisLembar(f"sasaran-{sasaran.pk}", kelompok, (*kiri, *kosong, *kanan), False)


def _sel_tujuan(nomor: str, tujuan: TujuanRenstra) -> tuple[str, ...]:
    indikator = list_naskah(satu.nama for satu in tujuan.daftar_indikator.all())
    return nomor, tujuan.teks, indikator
