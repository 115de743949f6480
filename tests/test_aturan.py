"""The rule book is what the code does: every marked table of docs/aturan is executed."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from iku.domain.angka import format_angka, parse_angka, parse_persen, parse_rupiah, terbilang
from iku.domain.galat import BukanAngka, RumusTidakSah
from iku.domain.konsistensi import KodeTemuan
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
from tests.buku_aturan import Kasus, list_aturan, list_kasus, list_uji, read_isian
from tests.laporan.isi_contoh import contoh
from tests.sumber import AKAR, APLIKASI, python_files

HARI_INI = date(2026, 1, 1)
PEMBACA = {"angka": parse_angka, "persen": parse_persen, "rupiah": parse_rupiah}


def baca_angka(teks: str, isian: str = "angka") -> str:
    """Return what a field reads, or "ditolak"."""
    try:
        return str(PEMBACA[isian](teks))
    except BukanAngka:
        return "ditolak"


def tolak_angka(teks: str) -> str:
    """Return the sentence with which a number is refused."""
    with pytest.raises(BukanAngka) as galat:
        parse_angka(teks)
    return galat.value.pesan


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


def build_ekspresi(ekspresi: str) -> Rumus:
    """Build a formula whose variables are the single letters it names."""
    nama = dict.fromkeys(re.findall(r"\b[a-z]\b", ekspresi))
    return build_rumus(
        variabel=[Variabel(satu, f"label {satu}") for satu in nama], ekspresi=ekspresi, satuan=""
    )


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
    "keadaan": lambda keadaan: "ya" if keadaan == StatusHitungan.DIHITUNG else "tidak",
    "nip_dibaca": baca_nip,
    "nip_pppk": lambda jenis, teks: baca_nip(teks, jenis=jenis),
    "nip_ditulis": lambda nip: (format_nip(nip), mask_nip(nip)),
    "label_diktum": lambda urutan: label_diktum(int(urutan)),
    "nomor": cetak_nomor,
    "tanggal": lambda iso: format_tanggal(date.fromisoformat(iso)),
    "frasa": frasa_for,
}
# Cells of the answer; the cells before them are the arguments.
SEL_JAWABAN = {
    "rumus_persentase": 2, "rumus_skm": 2, "rumus_nilai": 2, "ekspresi": 2, "nip_ditulis": 2,
}  # fmt: skip
SEL_KETERANGAN = {"keadaan": 1}
SATU_TABEL = {"urutan_bagian", "hierarki", "kode_dokumen", "kode_iku", "kode_menyusul"}


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
