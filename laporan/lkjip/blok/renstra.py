"""Bab II: what the Renstra says."""

from collections.abc import Iterable, Iterator
from typing import Final

from iku.domain.teks import join_kata
from iku.models import (
    IndikatorSasaranRenstra,
    Renstra,
    Rpjmd,
    SasaranRenstra,
    SasaranRpjmd,
    TujuanRenstra,
)
from iku.pengukuran.isi import UkurSasaran
from iku.renstra import target_of
from laporan.isi.laporan import Blok, ButirDaftar, Daftar, Potong, Tabel
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.hitungan import write_banyak
from laporan.lkjip.blok.kalimat import build_butir, build_daftar, build_paragraf, refer, strip_titik
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.sel_ukur import sel_target, sel_teks
from laporan.susun_lembar import build_kolom

KUNCI_TARGET: Final = "tabel-target-renstra"


def susun_visi_misi(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield visi and misi of the kabupaten, and which of its sasaran the office serves."""
    kecamatan, kabupaten = bahan.kecamatan, bahan.kecamatan.kabupaten
    rpjmd = _find_rpjmd(bahan)
    if rpjmd is None:
        yield build_paragraf(
            f"Visi dan misi {kabupaten} yang meliputi tahun {bahan.tahun} belum tercatat."
        )
        return
    yield build_paragraf(
        f"{kecamatan} mendukung pencapaian visi pembangunan {kabupaten} {rpjmd.masa}, yaitu:"
    )
    yield build_paragraf(Potong(f"“{rpjmd.visi}”", miring=True))
    misi = {satu.pk: nomor for nomor, satu in enumerate(rpjmd.daftar_misi.all(), start=1)}
    if misi:
        yield build_paragraf(f"Visi itu diwujudkan melalui {write_banyak(len(misi), 'misi')}:")
        yield build_daftar("angka", (satu.teks for satu in rpjmd.daftar_misi.all()))
    yield from _list_dukungan(bahan, misi)


def susun_tujuan_sasaran(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield each tujuan with its indikator and its sasaran."""
    renstra, daftar = bahan.renstra, bahan.daftar_tujuan
    if renstra is None:
        yield _tanpa_renstra(bahan)
        return
    if not daftar:
        yield build_paragraf(f"{renstra} belum memuat tujuan dan sasaran.")
        return
    banyak = write_banyak(sum(len(satu.daftar_sasaran.all()) for satu in daftar), "sasaran")
    yield build_paragraf(f"{renstra} memuat {write_banyak(len(daftar), 'tujuan')} dengan {banyak}:")
    yield build_daftar("angka", map(_butir_tujuan, daftar))


def susun_strategi_kebijakan(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield strategi, kebijakan and program of each sasaran."""
    if bahan.renstra is None:
        yield _tanpa_renstra(bahan)
        return
    daftar = _list_sasaran(bahan)
    if not daftar:
        yield build_paragraf(f"Strategi dan kebijakan {bahan.renstra} belum tercatat.")
        return
    yield build_paragraf(
        f"Untuk mencapai tujuan dan sasarannya, {bahan.kecamatan} menetapkan strategi, kebijakan, "
        "dan program sebagai berikut:"
    )
    yield build_daftar("angka", map(_butir_strategi, daftar))


def susun_target_renstra(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the targets of all years of the period as a table."""
    renstra = bahan.renstra
    if renstra is None:
        yield _tanpa_renstra(bahan)
        return
    daftar = [
        (sasaran, indikator)
        for sasaran in _list_sasaran(bahan)
        for indikator in sasaran.daftar_indikator.all()
    ]
    if not daftar:
        yield build_paragraf(f"Target indikator sasaran {renstra} belum tercatat.")
        return
    yield build_paragraf(
        "Target indikator sasaran untuk setiap tahun Renstra disajikan pada ",
        refer(KUNCI_TARGET),
        ".",
    )
    yield _build_tabel_target(renstra, daftar)


def _find_rpjmd(bahan: Bahan) -> Rpjmd | None:
    """Return the RPJMD that the Renstra follows, else the one in force in the year."""
    if bahan.renstra is not None and bahan.renstra.rpjmd is not None:
        return bahan.renstra.rpjmd
    meliputi = Rpjmd.objects.filter(
        kabupaten=bahan.kecamatan.kabupaten_id,
        tahun__lte=bahan.tahun,
        tahun_akhir__gte=bahan.tahun,
        diubah_dengan__isnull=True,
    )
    return meliputi.order_by("-tahun", "-revisi").first()


def _list_dukungan(bahan: Bahan, misi: dict[int, int]) -> Iterator[Blok]:
    """Yield the sasaran of the kabupaten that the office serves, each once."""
    semua = dict.fromkeys(satu.mendukung for satu in bahan.daftar_tujuan if satu.mendukung)
    if not semua:
        yield build_paragraf(
            f"Sasaran {bahan.kecamatan.kabupaten} yang didukung {bahan.kecamatan} belum tercatat."
        )
        return
    yield build_paragraf(
        f"{bahan.kecamatan} mendukung {write_banyak(len(semua), 'sasaran')} "
        f"{bahan.kecamatan.kabupaten}, yaitu:"
    )
    yield build_daftar("angka", (_write_dukungan(satu, misi) for satu in semua))


def _write_dukungan(sasaran: SasaranRpjmd, misi: dict[int, int]) -> str:
    """Return a sasaran of the kabupaten with its tujuan, misi and indikator."""
    tujuan = sasaran.tujuan
    nomor = misi.get(tujuan.misi_id)
    ke = f" (misi ke-{nomor})" if nomor else ""
    indikator = _join_kutip(satu.teks for satu in sasaran.daftar_indikator.all())
    dengan = f", dengan indikator {indikator}" if indikator else ""
    return f"{strip_titik(sasaran.teks)}, pada tujuan “{strip_titik(tujuan.teks)}”{ke}{dengan}."


def _butir_tujuan(tujuan: TujuanRenstra) -> ButirDaftar:
    """Return a tujuan with its indikator and the sasaran below it."""
    indikator = _join_kutip(satu.nama for satu in tujuan.daftar_indikator.all())
    isi = [Potong("Tujuan: ", tebal=True), Potong(f"{strip_titik(tujuan.teks)}.")]
    if indikator:
        isi.append(Potong(f" Indikator tujuan: {indikator}."))
    sasaran = tuple(map(_butir_sasaran, tujuan.daftar_sasaran.all()))
    return ButirDaftar(tuple(isi), (Daftar("huruf", sasaran),) if sasaran else ())


def _butir_sasaran(sasaran: SasaranRenstra) -> ButirDaftar:
    return ButirDaftar((Potong("Sasaran: ", tebal=True), Potong(f"{strip_titik(sasaran.teks)}.")))


def _butir_strategi(sasaran: SasaranRenstra) -> ButirDaftar:
    """Return a sasaran with what is done for it; what is not recorded is said to be so."""
    rincian = [
        _butir_rincian(label, [satu.teks for satu in daftar])
        for label, daftar in (
            ("Strategi", sasaran.daftar_strategi.all()),
            ("Kebijakan", sasaran.daftar_kebijakan.all()),
            ("Program", sasaran.daftar_program.all()),
        )
    ]
    isi = (Potong("Sasaran: ", tebal=True), Potong(f"{strip_titik(sasaran.teks)}."))
    return ButirDaftar(isi, (build_daftar("bulat", rincian),))


def _butir_rincian(label: str, daftar: list[str]) -> ButirDaftar:
    if not daftar:
        return build_butir(f"{label}: belum tercatat.")
    if len(daftar) == 1:
        return build_butir(f"{label}: {strip_titik(daftar[0])}.")
    return build_butir(f"{label}:", build_daftar("angka", daftar))


def _build_tabel_target(
    renstra: Renstra, daftar: list[tuple[SasaranRenstra, IndikatorSasaranRenstra]]
) -> Tabel:
    """Return the targets by indikator and year; the satuan has a column of its own."""
    kolom = (
        build_kolom("No.", 4, rata="tengah", gabung=True),
        build_kolom("Sasaran", 24, gabung=True),
        build_kolom("Indikator Sasaran", 26),
        build_kolom("Satuan", 8, rata="tengah"),
        *(
            build_kolom(str(satu), 6, grup="Target Tahun", rata="tengah")
            for satu in renstra.daftar_tahun
        ),
    )
    nomor = {pk: letak for letak, pk in enumerate(dict.fromkeys(s.pk for s, _ in daftar), start=1)}
    baris = [
        BarisLaporan(
            (
                SelUkur(f"{nomor[sasaran.pk]}."),
                SelUkur(sasaran.teks),
                SelUkur(indikator.nama),
                sel_teks(indikator.satuan),
                *(sel_target(target_of(indikator, satu)) for satu in renstra.daftar_tahun),
            ),
            f"s{sasaran.pk}",
        )
        for sasaran, indikator in daftar
    ]
    judul = f"Target Indikator Sasaran {renstra.kecamatan} Tahun {renstra.masa}"
    return build_tabel(KUNCI_TARGET, judul, kolom, baris, sumber=str(renstra))


def _list_sasaran(bahan: Bahan) -> list[SasaranRenstra]:
    """Return the sasaran of all tujuan in order."""
    return [s for tujuan in bahan.daftar_tujuan for s in tujuan.daftar_sasaran.all()]


def _tanpa_renstra(bahan: Bahan) -> Blok:
    return build_paragraf(
        f"Renstra {bahan.kecamatan} yang meliputi tahun {bahan.tahun} belum tercatat."
    )


def _join_kutip(daftar: Iterable[str]) -> str:
    return join_kata([f"“{strip_titik(satu)}”" for satu in daftar])
