"""What the report says in short: before Bab I, and in Bab IV."""

from collections.abc import Iterable, Iterator

from iku.domain.hasil_capaian import cetak_persen
from iku.domain.teks import join_kata
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.enums import BentukPerbaikan
from laporan.isi.laporan import Blok, ButirDaftar, Daftar, Paragraf, Potong, SubJudul
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.hitungan import write_banyak, write_predikat, write_tercapai
from laporan.lkjip.blok.tulisan_triwulan import read_tulisan
from laporan.lkjip.blok.uang import list_catatan_anggaran, write_realisasi, write_status

TANPA_SASARAN = "Perjanjian Kinerja tahun ini belum memuat indikator yang diukur."
TANPA_HAMBATAN = "Hambatan belum dituliskan pada pengukuran triwulan mana pun tahun ini."
TANPA_LANGKAH = "Langkah mengatasi hambatan belum dituliskan pada pengukuran triwulan tahun ini."
TANPA_RENCANA = "Rencana aksi perbaikan ke depan belum dituliskan."


def susun_ikhtisar(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield what each sasaran reached, how many indikator did, and what was spent."""
    if not bahan.daftar_sasaran:
        yield _paragraf(TANPA_SASARAN)
        return
    yield _paragraf(
        f"Capaian kinerja {bahan.kecamatan} tahun {bahan.tahun} menurut sasaran dan indikator "
        "dalam Perjanjian Kinerja diuraikan sebagai berikut:"
    )
    yield Daftar("angka", tuple(_butir_sasaran(satu) for satu in bahan.daftar_sasaran))
    semua = bahan.isi.daftar_indikator
    yield _paragraf(f"Dari {write_banyak(len(semua), 'indikator')}, {write_tercapai(semua)}.")
    yield from _list_uang(bahan)


def susun_kendala(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the obstacles and the steps that the triwulan of the year name."""
    tulisan = read_tulisan(bahan)
    yield SubJudul("Kendala dan langkah")
    if tulisan.hambatan:
        yield _paragraf(f"Kendala atau hambatan dalam mencapai target kinerja tahun {bahan.tahun}:")
        yield _daftar(tulisan.hambatan)
    else:
        yield _paragraf(TANPA_HAMBATAN)
    if tulisan.rencana:
        yield _paragraf("Langkah untuk mengatasi kendala dan meningkatkan capaian:")
        yield _daftar(tulisan.rencana)
    else:
        yield _paragraf(TANPA_LANGKAH)


def susun_penutup(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the conclusion: the kelas of the office, the counts, the money, the steps ahead."""
    yield _paragraf(_write_simpulan(bahan))
    semua = bahan.isi.daftar_indikator
    if semua:
        yield _paragraf(
            f"Dari {write_banyak(len(semua), 'indikator')} pada "
            f"{write_banyak(len(bahan.daftar_sasaran), 'sasaran')}, {write_predikat(semua)}; "
            f"{write_tercapai(semua)}."
        )
    yield from _list_uang(bahan)
    yield from _list_langkah(bahan)
    yield _paragraf(
        f"Demikian Laporan Kinerja {bahan.kecamatan} Tahun {bahan.tahun} disampaikan sebagai "
        "pertanggungjawaban kinerja, bahan evaluasi, dan bahan penyusunan rencana tahun "
        f"{bahan.tahun + 1}."
    )


def _butir_sasaran(satu: UkurSasaran) -> ButirDaftar:
    """Return predikat and mean of a sasaran with the capaian of its indikator."""
    nama = Potong(satu.sasaran.teks.rstrip(" ."), tebal=True)
    rata = satu.rata.nilai if satu.rata is not None else None
    banyak = write_banyak(len(satu.daftar_indikator), "indikator")
    if rata is None or satu.kelas is None:
        kata = f": rata-rata capaian belum dapat dihitung. Indikatornya {banyak}: "
        return ButirDaftar((nama, Potong(f"{kata}{_list_capaian(satu.daftar_indikator)}.")))
    return ButirDaftar(
        (
            nama,
            Potong(" mendapat predikat "),
            Potong(satu.kelas.label, tebal=True),
            Potong(f" dengan rata-rata capaian {cetak_persen(rata)}{_write_rincian(satu, banyak)}"),
        )
    )


def _write_rincian(satu: UkurSasaran, banyak: str) -> str:
    """Say which indikator a mean is of; of one, its capaian is the mean."""
    if len(satu.daftar_indikator) == 1:
        return f", dari {banyak}: {satu.daftar_indikator[0].janji.nama}."
    return f". Hasil itu dari pengukuran {banyak}: {_list_capaian(satu.daftar_indikator)}."


def _list_capaian(daftar: Iterable[UkurIndikator]) -> str:
    return join_kata([_write_capaian(satu) for satu in daftar])


def _write_capaian(satu: UkurIndikator) -> str:
    if satu.capaian.dipakai is None:
        sebab = satu.capaian.alasan or satu.capaian.status.label
        return f"{satu.janji.nama} (capaian belum dapat dihitung: {sebab.rstrip('.')})"
    predikat = f", {satu.kelas.label}" if satu.kelas else ""
    return f"{satu.janji.nama} ({satu.capaian_tertulis}{predikat})"


def _write_simpulan(bahan: Bahan) -> str:
    rata, kelas = bahan.isi.rata, bahan.isi.kelas
    awal = f"Hasil pengukuran kinerja {bahan.kecamatan} tahun {bahan.tahun}"
    if rata is None or rata.nilai is None or kelas is None:
        return f"{awal} belum menghasilkan rata-rata capaian."
    return (
        f"{awal} menunjukkan rata-rata capaian {cetak_persen(rata.nilai)}, dengan predikat "
        f"{kelas.label}."
    )


def _list_uang(bahan: Bahan) -> Iterator[Blok]:
    """Yield the money in one paragraph: spent of which pagu, what is odd, and its status."""
    anggaran = bahan.isi.anggaran
    if anggaran is None:
        yield _paragraf(write_realisasi(bahan))
        return
    kalimat = (write_realisasi(bahan), *list_catatan_anggaran(anggaran), write_status(bahan))
    yield _paragraf(" ".join(kalimat))


def _list_langkah(bahan: Bahan) -> Iterator[Blok]:
    """Yield the steps ahead: those of the report, else those of the triwulan."""
    # The values of the choice, not their names, would put money first.
    daftar = bahan.laporan.daftar_perbaikan.all()
    semua = sorted(daftar, key=lambda satu: satu.bentuk == BentukPerbaikan.ANGGARAN)
    rencana = tuple(dict.fromkeys(satu.teks.rstrip(" ;.") for satu in semua))
    langkah = rencana or read_tulisan(bahan).rencana
    if not langkah:
        yield _paragraf(TANPA_RENCANA)
        return
    yield _paragraf("Langkah yang akan dilakukan untuk meningkatkan kinerja:")
    yield _daftar(langkah)


def _paragraf(teks: str) -> Paragraf:
    return Paragraf((Potong(teks),))


def _daftar(kalimat: Iterable[str]) -> Daftar:
    """Return sentences as one list, which ends in a full stop."""
    *awal, akhir = kalimat
    semua = (*(f"{satu};" for satu in awal), f"{akhir}.")
    return Daftar("angka", tuple(ButirDaftar((Potong(satu),)) for satu in semua))
