"""Classes of capaian: one class for every value. Rows of cases: A-CAP-09 and A-CAP-10."""

import decimal
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.domain.daftar_skala_capaian import DAFTAR_SKALA_CAPAIAN, SKALA_DASBOR, SKALA_JEMBER
from iku.domain.periksa_kelas import check_kelas
from iku.domain.skala_capaian import (
    KelasCapaian,
    MetodeBatas,
    SkalaCapaian,
    find_kelas,
    write_kelas,
)
from iku.domain.tulis_angka import round_persen

NILAI = st.decimals(min_value=-500, max_value=1000, places=3)
METODE = st.sampled_from(MetodeBatas)


def kelas(
    label: str, bawah: str | None, atas: str | None, *, bt: bool = True, at: bool = True
) -> KelasCapaian:
    """Return a class from its bounds."""
    rendah = None if bawah is None else Decimal(bawah)
    return KelasCapaian(label, rendah, bt, None if atas is None else Decimal(atas), at)


@st.composite
def daftar_kelas(draw: st.DrawFn) -> tuple[KelasCapaian, ...]:
    """Draw classes whose bounds are mostly, but not always, in step."""
    desimal = draw(st.sampled_from([0, 2]))
    langkah = Decimal(1).scaleb(-desimal)
    potong = draw(
        st.lists(
            st.integers(min_value=1, max_value=120).map(Decimal),
            min_size=1, max_size=5, unique=True,
        )
    )  # fmt: skip
    hasil: list[KelasCapaian] = []
    atas, atas_termasuk = None, False
    for nomor, batas in enumerate([*sorted(potong, reverse=True), None]):
        bawah_termasuk = draw(st.booleans()) if batas is not None else False
        hasil.append(KelasCapaian(f"K{nomor}", batas, bawah_termasuk, atas, atas_termasuk))
        jarak = draw(st.sampled_from([Decimal(0), langkah, Decimal(1)]))
        atas = None if batas is None else batas - jarak
        atas_termasuk = draw(st.booleans())
    return tuple(hasil)


def is_di_dalam(satu: KelasCapaian, nilai: Decimal) -> bool:
    """Tell by the words of a class alone whether a value is in it."""
    cukup = (
        satu.bawah is None or nilai > satu.bawah or (satu.bawah_termasuk and nilai == satu.bawah)
    )
    return cukup and (
        satu.atas is None or nilai < satu.atas or (satu.atas_termasuk and nilai == satu.atas)
    )


@given(daftar_kelas(), METODE, NILAI)
def test_a_scale_that_is_accepted_has_one_class_for_every_value(
    daftar: tuple[KelasCapaian, ...], metode: MetodeBatas, nilai: Decimal
) -> None:
    if check_kelas(daftar):
        return
    menurut_kata = [satu for satu in daftar if is_di_dalam(satu, round_persen(nilai))]
    ketemu = find_kelas(SkalaCapaian("x", "x", metode, daftar), nilai)
    assert ketemu is not None
    assert len(menurut_kata) <= 1
    if menurut_kata and metode is not MetodeBatas.BULAT:
        assert ketemu == menurut_kata[0]


@given(daftar_kelas(), st.integers(min_value=-10, max_value=13000))
def test_by_its_words_alone_a_scale_that_is_accepted_has_one_class_for_every_step(
    daftar: tuple[KelasCapaian, ...], perseratus: int
) -> None:
    """At the precision of the bounds, the words alone leave no value out and none in doubt."""
    seratus = any(satu.atas is not None and satu.atas % 1 for satu in daftar)
    nilai = Decimal(perseratus).scaleb(-2) if seratus else Decimal(perseratus // 100)
    if not check_kelas(daftar):
        assert sum(is_di_dalam(satu, nilai) for satu in daftar) == 1


def list_kisi(daftar: tuple[KelasCapaian, ...]) -> list[Decimal]:
    """Return every bound and its neighbours, at the precision of the bounds."""
    batas = [nilai for satu in daftar for nilai in (satu.bawah, satu.atas) if nilai is not None]
    langkah = Decimal("0.01") if any(nilai % 1 for nilai in batas) else Decimal(1)
    return [nilai + geser * langkah for nilai in batas for geser in (-1, 0, 1)]


@given(daftar_kelas())
def test_a_scale_is_refused_only_where_some_step_has_no_class_or_two(
    daftar: tuple[KelasCapaian, ...],
) -> None:
    """Beside a value without one class, a gap whose bounds are not both included is refused."""
    pasti = all(
        sum(is_di_dalam(satu, nilai) for satu in daftar) == 1 for nilai in list_kisi(daftar)
    )
    rapi = all(
        a.bawah == b.atas or (a.bawah_termasuk and b.atas_termasuk) for a, b in pairwise(daftar)
    )
    assert (check_kelas(daftar) == ()) == (pasti and rapi)


@given(daftar_kelas(), METODE, st.lists(NILAI, min_size=2, max_size=2))
def test_a_higher_capaian_is_never_in_a_lower_class(
    daftar: tuple[KelasCapaian, ...], metode: MetodeBatas, nilai: list[Decimal]
) -> None:
    if check_kelas(daftar):
        return
    skala = SkalaCapaian("x", "x", metode, daftar)
    rendah, tinggi = (find_kelas(skala, satu) for satu in sorted(nilai))
    assert rendah is not None
    assert tinggi is not None
    assert daftar.index(tinggi) <= daftar.index(rendah)


@pytest.mark.parametrize("kunci", DAFTAR_SKALA_CAPAIAN)
def test_every_ready_scale_is_accepted_and_says_where_it_comes_from(kunci: str) -> None:
    skala = DAFTAR_SKALA_CAPAIAN[kunci]
    assert check_kelas(skala.daftar_kelas) == ()
    assert skala.nama
    assert skala.sumber


def test_what_was_not_read_at_its_source_is_marked() -> None:
    tidak = [kunci for kunci, skala in DAFTAR_SKALA_CAPAIAN.items() if not skala.terverifikasi]
    assert tidak == ["lan"]


@pytest.mark.parametrize("metode", list(MetodeBatas))
def test_without_a_capaian_there_is_no_class(metode: MetodeBatas) -> None:
    assert find_kelas(replace(SKALA_JEMBER, metode=metode), None) is None


def test_a_class_is_taken_from_the_printed_value() -> None:
    for nilai, label in (("100.004", "Baik"), ("100.005", "Sangat Baik"), ("54.995", "Cukup")):
        ketemu = find_kelas(SKALA_JEMBER, Decimal(nilai))
        assert ketemu is not None
        assert ketemu.label == label


def test_rounding_is_as_fine_as_the_printed_bounds() -> None:
    """One scale rounds to whole numbers, the other to two decimals."""
    for skala, label in ((SKALA_JEMBER, "Baik"), (SKALA_DASBOR, "Perlu Perhatian")):
        bulat = find_kelas(replace(skala, metode=MetodeBatas.BULAT), Decimal("79.99"))
        assert bulat is not None
        assert bulat.label == label
    padat = replace(SKALA_JEMBER, metode=MetodeBatas.BULAT, daftar_kelas=(
        kelas("A", "76.00", None), kelas("B", None, "75.00"),
    ))  # fmt: skip
    ketemu = find_kelas(padat, Decimal("75.5"))
    assert ketemu is not None
    assert ketemu.label == "A"


def test_zeros_after_the_comma_do_not_make_a_bound_finer() -> None:
    assert check_kelas([kelas("A", "76.00", None), kelas("B", None, "75.00")]) == ()


TULISAN = [
    (kelas("A", None, None), "Semua capaian"),
    (kelas("A", "85", None), "85% atau lebih"),
    (kelas("A", "100", None, bt=False), "Lebih dari 100%"),
    (kelas("A", None, "55", at=False), "Kurang dari 55%"),
    (kelas("A", None, "50"), "50% atau kurang"),
    (kelas("A", "76", "100"), "76% s.d. 100%"),
    (kelas("A", "70", "85", at=False), "70% s.d. kurang dari 85%"),
    (kelas("A", "50.5", "60", bt=False), "Lebih dari 50,5% s.d. 60%"),
    (KelasCapaian("A", Decimal(91), True, None, False, "91 ke atas"), "91 ke atas"),
]


@pytest.mark.parametrize(("satu", "tulisan"), TULISAN)
def test_bounds_are_written_in_words(satu: KelasCapaian, tulisan: str) -> None:
    assert write_kelas(satu) == tulisan


SALAH = [
    ([kelas(" ", "80", None), kelas("B", None, "79")], "Kelas ke-1 belum punya nama."),
    (
        [kelas("A", "80", None), kelas("B", "90", "79"), kelas("C", None, "89")],
        "Batas bawah B harus lebih kecil daripada batas atasnya.",
    ),
    (
        [kelas("A", "80", None), kelas("B", "80", "80", bt=False), kelas("C", None, "79")],
        "Batas bawah B harus lebih kecil daripada batas atasnya.",
    ),
    ([kelas("A", None, None), kelas("B", None, "79")], "batas bawah A."),
    ([kelas("A", "80", None), kelas("B", None, None)], "batas atas B."),
]


@pytest.mark.parametrize(("daftar", "kalimat"), SALAH)
def test_what_is_wrong_with_classes_is_said(daftar: list[KelasCapaian], kalimat: str) -> None:
    assert kalimat in " ".join(check_kelas(daftar))


def test_one_value_may_be_a_class_of_its_own() -> None:
    daftar = [
        kelas("A", "100", None, bt=False), kelas("B", "100", "100"), kelas("C", None, "99"),
    ]  # fmt: skip
    assert check_kelas(daftar) == ()


def test_no_setting_around_the_call_changes_what_is_found() -> None:
    with decimal.localcontext(decimal.Context(prec=1)):
        assert check_kelas(SKALA_DASBOR.daftar_kelas) == ()
        ketemu = find_kelas(SKALA_DASBOR, Decimal("79.994"))
    assert ketemu is not None
    assert ketemu.label == "Perlu Perhatian"


def test_neighbours_of_a_ready_scale_are_in_order() -> None:
    for skala in DAFTAR_SKALA_CAPAIAN.values():
        for tinggi, rendah in pairwise(skala.daftar_kelas):
            assert tinggi.bawah is not None
            assert rendah.atas is not None
            assert tinggi.bawah >= rendah.atas


def test_every_method_has_words() -> None:
    assert all(metode.label and metode.uraian.endswith(".") for metode in MetodeBatas)
