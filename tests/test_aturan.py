"""The rule book is what the code does: every marked table of docs/aturan is executed."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from iku.domain.angka import format_angka, parse_angka, parse_persen, terbilang
from iku.domain.capaian import StatusCapaian
from iku.domain.evaluasi_renja import calculate_tingkat, join_tahun
from iku.domain.galat import BukanAngka, RumusTidakSah
from iku.domain.kode_nomenklatur import Tingkat
from iku.domain.konsistensi import KodeTemuan
from iku.domain.nilai_wajar import allows_negatif, exceeds_seluruh
from iku.domain.pagu import BarisPagu, calculate_pagu, check_pagu, sum_rupiah
from iku.domain.rumus import (
    Rumus,
    StatusHitungan,
    Variabel,
    build_rumus,
    evaluate,
    rumus_nilai,
    rumus_persentase,
    rumus_skm,
)
from iku.domain.rupiah import RupiahTidakSah, format_rupiah, parse_rupiah
from iku.domain.skala import DAFTAR_SKALA
from iku.domain.target import parse_target
from iku.domain.triwulan import (
    CaraAkumulasi,
    Triwulan,
    calculate_tahunan,
    check_triwulan,
    list_cara,
)
from iku.domain.tulis_angka import round_persen
from kecamatan.enums import JenisPeraturan
from kecamatan.nip import NipTidakSah, format_nip, mask_nip, parse_nip
from kecamatan.tanggal import format_tanggal
from laporan.cetak import susun_html
from laporan.diktum import label_diktum
from laporan.enums import FrasaPerubahan
from laporan.mengingat import RiwayatPeraturan, cite
from laporan.models import Dokumen, SetelanCetak
from laporan.nomor import format_nomor
from laporan.pemeriksaan import KODE_MENYUSUL, KodeDokumen
from tests.aturan_capaian import BARIS_CAPAIAN, SEL_CAPAIAN
from tests.buku_aturan import Kasus, list_aturan, list_kasus, list_uji, read_isian
from tests.laporan.isi_contoh import contoh
from tests.sumber import AKAR, APLIKASI, python_files

HARI_INI = date(2026, 1, 1)
PEMBACA = {"angka": parse_angka, "persen": parse_persen, "rupiah": parse_rupiah}


def baca_angka(teks: str, isian: str = "angka") -> str:
    """Return what a field reads, or "ditolak"."""
    try:
        return str(PEMBACA[isian](teks))
    except (BukanAngka, RupiahTidakSah):
        return "ditolak"


def tolak_angka(teks: str) -> str:
    """Return the sentence with which a number is refused."""
    with pytest.raises(BukanAngka) as galat:
        parse_angka(teks)
    return galat.value.pesan


def tolak_rupiah(teks: str) -> str:
    """Return the sentence with which an amount is refused."""
    with pytest.raises(RupiahTidakSah) as galat:
        parse_rupiah(teks)
    return galat.value.pesan


def jumlahkan_pagu(tertulis: str, kegiatan: str) -> tuple[str, str]:
    """Return the pagu of a program over its kegiatan, and what is said about them."""
    baris = [BarisPagu(0, pagu=parse_rupiah(tertulis), nama="Program X")]
    for nomor, teks in enumerate(kegiatan.split(";"), start=1):
        pagu, nama = parse_rupiah(teks), f"Kegiatan {nomor}"
        baris.append(BarisPagu(nomor, 0, pagu, nomor, nama=nama, tingkat=Tingkat.KEGIATAN))
    temuan = check_pagu(baris)
    return format_rupiah(calculate_pagu(baris)[0]), " ".join(satu.pesan for satu in temuan)


def baca_triwulan(*sel: str) -> tuple[Triwulan, ...]:
    """Read cells of triwulan: "25", "10/12", "5/" without a penyebut, or nothing."""
    angka = [[parse_angka(teks) if teks else None for teks in satu.split("/")] for satu in sel]
    return tuple(
        Triwulan(satu[0]) if len(satu) == 1 else Triwulan(pembilang=satu[0], penyebut=satu[1])
        for satu in angka
    )


def hitung_setahun(cara: str, *sel: str) -> str:
    """Return the figure of the year as printed, empty when it is not known."""
    tahunan = calculate_tahunan(CaraAkumulasi(cara), baca_triwulan(*sel))
    return "" if tahunan is None else format_angka(round_persen(tahunan))


def gabung_tahun(cara: str, *sel: str) -> str:
    """Return what years make together as printed, empty when it is not known."""
    tahun = [parse_angka(satu) if satu else None for satu in sel]
    return tulis_persen(join_tahun(CaraAkumulasi(cara), tahun))


def hitung_tingkat(target: str, realisasi: str) -> str:
    """Return the level of a Renstra as printed, empty when there is none."""
    nyata = parse_angka(realisasi) if realisasi else None
    return tulis_persen(calculate_tingkat(parse_target(target), nyata))


def tulis_persen(nilai: Decimal | None) -> str:
    """Write a figure rounded to two decimals, nothing for none."""
    return "" if nilai is None else format_angka(round_persen(nilai))


def cek_triwulan(cara: str, *sel: str) -> str:
    """Return what is said about four triwulan, the target of the year and its scale."""
    *empat, target, skala = sel
    temuan = check_triwulan(
        CaraAkumulasi(cara), baca_triwulan(*empat), parse_target(target), DAFTAR_SKALA.get(skala)
    )
    return " ".join(temuan)


def hitung(rumus: Rumus, isian: str) -> tuple[str, str]:
    """Return state and result as printed, with at most two decimals."""
    nilai = {nama: parse_angka(teks) for nama, teks in read_isian(isian).items()}
    hitungan = evaluate(rumus, nilai)
    if hitungan.hasil is None:
        assert hitungan.alasan
        return hitungan.status.value, ""
    hasil = hitungan.hasil.quantize(Decimal("0.01"))
    return hitungan.status.value, format_angka(hasil)


def hitung_skm(isian: str, penimbang: str) -> tuple[str, str]:
    """Compute the survey with the exact weight or a rounded one."""
    nilai = None if penimbang == "1/9" else parse_angka(penimbang)
    return hitung(rumus_skm(nilai_penimbang=nilai), isian)


def build_ekspresi(ekspresi: str, satuan: str = "") -> Rumus:
    """Build a formula whose variables are the single letters it names, all in one satuan."""
    nama = dict.fromkeys(re.findall(r"\b[a-z]\b", ekspresi))
    variabel = [Variabel(satu, f"label {satu}", satuan) for satu in nama]
    return build_rumus(variabel=variabel, ekspresi=ekspresi, satuan="")


def boleh_negatif(ekspresi: str, kunci: str, satuan: str) -> str:
    """Say whether a variable of a formula may be below zero."""
    rumus = build_ekspresi(ekspresi, satuan)
    return "ya" if allows_negatif(rumus, rumus.find_variabel(kunci)) else "tidak"


def cek_melebihi(ekspresi: str, isian: str) -> str:
    """Say whether a result is warned of for being more than the whole."""
    rumus = build_ekspresi(ekspresi)
    nilai = {nama: parse_angka(teks) for nama, teks in read_isian(isian).items()}
    return "ya" if exceeds_seluruh(rumus, evaluate(rumus, nilai).hasil) else "tidak"


def tolak_ekspresi(ekspresi: str) -> str:
    """Return the sentence with which an expression is refused."""
    with pytest.raises(RumusTidakSah) as galat:
        build_ekspresi(ekspresi)
    return galat.value.pesan


def baca_nip(teks: str, *, jenis: str = "pns") -> str:
    """Return the 18 digits, or the sentence that refuses them."""
    try:
        return parse_nip(teks, pppk=jenis == "pppk", hari_ini=HARI_INI)
    except NipTidakSah as galat:
        return str(galat)


def cetak_nomor(klasifikasi: str, urut: str, lebar: str, kode: str, tahun: str) -> str:
    """Print a number in the default pattern."""
    dokumen = Dokumen(
        nomor_klasifikasi=klasifikasi,
        nomor_urut=int(urut),
        nomor_lebar=int(lebar),
        nomor_kode=kode,
        nomor_tahun=int(tahun),
    )
    return format_nomor(dokumen, SetelanCetak().pola_nomor)


def frasa_for(banyak: str) -> str:
    """Return the words by which a citation names so many amendments."""
    pengubah = tuple(SimpleNamespace() for _ in range(int(banyak)))
    pilihan = cite(SimpleNamespace(), RiwayatPeraturan(pengubah=pengubah))  # type: ignore[arg-type]
    return str(FrasaPerubahan(pilihan.frasa).label)


SATU_BARIS: Mapping[str, Callable[..., object]] = {
    "angka_dibaca": baca_angka,
    "angka_ditolak": tolak_angka,
    "angka_isian": lambda isian, teks: baca_angka(teks, isian),
    "angka_dicetak": lambda nilai, desimal: format_angka(
        Decimal(nilai), None if desimal == "semua" else int(desimal)
    ),
    "terbilang": lambda bilangan: terbilang(int(bilangan)),
    "rumus_persentase": lambda isian: hitung(
        rumus_persentase(pembilang="pembilang", penyebut="penyebut"), isian
    ),
    "rumus_skm": hitung_skm,
    "rumus_nilai": lambda isian: hitung(rumus_nilai("nilai", "nilai"), isian),
    "ekspresi": lambda ekspresi, isian: hitung(build_ekspresi(ekspresi), isian),
    "ekspresi_ditolak": tolak_ekspresi,
    "nilai_negatif": boleh_negatif,
    "nilai_melebihi": cek_melebihi,
    "keadaan": lambda keadaan: "ya" if keadaan == StatusHitungan.DIHITUNG else "tidak",
    "nip_dibaca": baca_nip,
    "nip_pppk": lambda jenis, teks: baca_nip(teks, jenis=jenis),
    "nip_ditulis": lambda nip: (format_nip(nip), mask_nip(nip)),
    "label_diktum": lambda urutan: label_diktum(int(urutan)),
    "nomor": cetak_nomor,
    "tanggal": lambda iso: format_tanggal(date.fromisoformat(iso)),
    "frasa": frasa_for,
    "triwulan_setahun": hitung_setahun,
    "triwulan_cara": lambda target: ", ".join(
        cara.label for cara in list_cara(parse_target(target))
    ),
    "triwulan_selaras": cek_triwulan,
    "renja_tahun": gabung_tahun,
    "renja_tingkat": hitung_tingkat,
    "rupiah_dibaca": lambda teks: format_rupiah(parse_rupiah(teks)),
    "rupiah_ditolak": tolak_rupiah,
    "pagu_dijumlahkan": jumlahkan_pagu,
    **BARIS_CAPAIAN,
}
# Cells of the answer; the cells before them are the arguments.
SEL_JAWABAN = {
    "rumus_persentase": 2, "rumus_skm": 2, "rumus_nilai": 2, "ekspresi": 2, "nip_ditulis": 2,
    "pagu_dijumlahkan": 2, **SEL_CAPAIAN,
}  # fmt: skip
SEL_KETERANGAN = {"keadaan": 1}
SATU_TABEL = {
    "urutan_bagian", "hierarki", "kode_dokumen", "kode_iku", "kode_menyusul", "keadaan_capaian",
}  # fmt: skip


def sel_of(uji: str) -> list[tuple[str, ...]]:
    """Return the rows of one executed table."""
    return [kasus.sel for kasus in list_kasus() if kasus.uji == uji]


@pytest.mark.parametrize(
    "kasus",
    [kasus for kasus in list_kasus() if kasus.uji in SATU_BARIS],
    ids=lambda kasus: f"{kasus.uji}: {' | '.join(kasus.sel)}",
)
def test_a_row_of_the_rule_book_is_what_the_code_does(kasus: Kasus) -> None:
    sel = kasus.sel[: len(kasus.sel) - SEL_KETERANGAN.get(kasus.uji, 0)]
    banyak = SEL_JAWABAN.get(kasus.uji, 1)
    argumen, jawaban = sel[:-banyak], sel[-banyak:]
    hasil = SATU_BARIS[kasus.uji](*argumen)
    assert hasil == (jawaban[0] if banyak == 1 else jawaban)


def test_every_marked_table_is_executed_once() -> None:
    assert Counter(list_uji()) == Counter({*SATU_BARIS, *SATU_TABEL})
    assert {kasus.uji for kasus in list_kasus()} == {*SATU_BARIS, *SATU_TABEL}


def test_every_rule_has_its_own_id_and_names_its_source() -> None:
    aturan = list(list_aturan())
    assert [kode for kode, n in Counter(satu.kode for satu in aturan).items() if n > 1] == []
    assert [satu.kode for satu in aturan if not satu.has_sumber] == []


def test_every_rule_the_code_cites_is_in_the_book() -> None:
    kode = {satu.kode for satu in list_aturan()}
    dikutip = {
        kutipan
        for berkas in python_files(*APLIKASI)
        for kutipan in re.findall(r"\bA-[A-Z]{3}-\d{2}\b", berkas.read_text(encoding="utf-8"))
    }
    assert dikutip - kode == set()


def test_states_of_a_computation_are_the_ones_in_the_book() -> None:
    assert {sel[0] for sel in sel_of("keadaan")} == set(StatusHitungan)


def test_states_of_a_capaian_are_the_ones_in_the_book_and_one_of_them_counts() -> None:
    assert sel_of("keadaan_capaian") == [
        (satu.value, satu.label, "ya" if satu is StatusCapaian.DIHITUNG else "tidak")
        for satu in StatusCapaian
    ]


def test_the_last_row_of_the_money_table_adds_up_those_above_it() -> None:
    *program, jumlah = sel_of("serapan_sumbersari")
    for kolom in (1, 2):
        total = sum_rupiah(parse_rupiah(satu[kolom]) for satu in program)
        assert total == parse_rupiah(jumlah[kolom])


def test_parts_of_a_decree_are_printed_in_the_order_of_the_book() -> None:
    isi = contoh("sumberjambe_2022")
    assert isi.keputusan is not None
    keputusan = replace(isi.keputusan, tembusan=("Bupati Jember",))
    isi = replace(isi, keputusan=keputusan)
    html = re.sub(r"(?s)<(style|title)>.*?</\1>", "", susun_html(isi, draf=False))
    sisa = [bagian.strip() for bagian in re.split(r"<[^>]*>", html) if bagian.strip()]
    for bagian, bunyi in sel_of("urutan_bagian"):
        letak = next((i for i, teks in enumerate(sisa) if teks.startswith(bunyi)), None)
        assert letak is not None, f"{bagian}: {bunyi!r} tidak ada sesudah bagian sebelumnya"
        sisa = sisa[letak + 1 :]


def test_ranks_of_regulations_are_the_ones_in_the_book() -> None:
    menurut_tingkat = sorted(JenisPeraturan, key=lambda jenis: jenis.value)
    assert [sel[0] for sel in sel_of("hierarki")] == [jenis.label for jenis in menurut_tingkat]


@pytest.mark.parametrize(("uji", "kode"), [("kode_dokumen", KodeDokumen), ("kode_iku", KodeTemuan)])
def test_every_finding_is_in_the_book(uji: str, kode: type[KodeDokumen | KodeTemuan]) -> None:
    assert Counter(sel[0] for sel in sel_of(uji)) == Counter(list(kode))


def test_the_book_knows_which_findings_stop_a_document() -> None:
    sumber = "\n".join(
        berkas.read_text(encoding="utf-8")
        for berkas in [
            *(AKAR / "iku" / "domain").glob("aturan_*.py"),
            *(AKAR / "laporan" / "pemeriksaan").glob("aturan_*.py"),
        ]
    )
    pola = r"build_(\w+)\(\s*KodeDokumen\.(\w+)|KodeTemuan\.(\w+),\s*Tingkat\.(\w+)"
    nyata: dict[str, set[str]] = {}
    for tingkat, dokumen, iku, tingkat_iku in re.findall(pola, sumber):
        nyata.setdefault((dokumen or iku).lower(), set()).add((tingkat or tingkat_iku).lower())
    semua = [*sel_of("kode_dokumen"), *sel_of("kode_iku")]
    tertulis = {sel[0]: set(sel[1].split(" atau ")) for sel in semua}
    # This one chooses its level in a variable.
    assert tertulis.pop("kecamatan_lain") == {"galat", "peringatan"}
    assert tertulis == nyata


def test_findings_that_may_follow_are_the_ones_in_the_book() -> None:
    assert {sel[0] for sel in sel_of("kode_menyusul")} == set(KODE_MENYUSUL)
