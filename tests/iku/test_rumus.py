"""From typed words to a stored formula and back."""

from decimal import Decimal

import pytest

from iku.domain.galat import RumusTidakSah
from iku.domain.rumus import Variabel, evaluate
from iku.enums import JenisRumus
from iku.models import Iku
from iku.rumus import IsianRumus, rumus_of, split_pembilang, variabel_for
from tests.factories_iku import buat_daftar, buat_iku, buat_sasaran

SKM = IsianRumus(
    satuan="nilai",
    persepsi="Total dari nilai persepsi per unsur",
    penimbang="nilai penimbang",
    terisi="Total unsur yang terisi",
)


def _simpan(jenis: JenisRumus, rumus: IsianRumus) -> Iku:
    iku = buat_iku(buat_sasaran(buat_daftar()), jenis_rumus=jenis, rumus=rumus, satuan=rumus.satuan)
    return Iku.objects.prefetch_related("daftar_variabel").get(pk=iku.pk)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("jenis", "isian", "nilai", "hasil"),
    [
        (
            JenisRumus.PERSENTASE,
            IsianRumus(
                satuan="%",
                pembilang="Desa tepat waktu RKPDesa\n+ APBDesa\n+ LPPDesa",
                penyebut="jumlah seluruh desa di wilayah Kecamatan",
                pengali=Decimal(3),
                label_pengali="dokumen administrasi pemerintahan desa",
            ),
            {"pembilang_1": 8, "pembilang_2": 7, "pembilang_3": 6, "penyebut": 8},
            Decimal("87.5"),
        ),
        (JenisRumus.SKM, SKM, {"nilai_persepsi": 3600, "unsur_terisi": 100}, Decimal(100)),
        (
            JenisRumus.NILAI,
            IsianRumus(label="Nilai SAKIP OPD", satuan="nilai"),
            {"nilai": 72},
            Decimal(72),
        ),
        (
            JenisRumus.EKSPRESI,
            IsianRumus(
                ekspresi="(a + b) ÷ 2",
                variabel=(Variabel("a", "Nilai pertama"), Variabel("b", "Nilai kedua")),
                satuan="nilai",
            ),
            {"a": 3, "b": 4},
            Decimal("3.5"),
        ),
    ],
)
def test_a_stored_formula_computes_as_typed(
    jenis: JenisRumus, isian: IsianRumus, nilai: dict[str, int], hasil: Decimal
) -> None:
    rumus = rumus_of(_simpan(jenis, isian))
    assert rumus is not None
    angka = {kunci: Decimal(satu) for kunci, satu in nilai.items()}
    assert evaluate(rumus, angka).hasil == hasil


@pytest.mark.django_db
def test_a_rounded_weight_stays_the_rounded_weight() -> None:
    isian = IsianRumus(
        persepsi="persepsi",
        penimbang="penimbang",
        terisi="terisi",
        nilai_penimbang=Decimal("0.11"),
        satuan="nilai",
    )
    rumus = rumus_of(_simpan(JenisRumus.SKM, isian))
    assert rumus is not None
    assert rumus.find_variabel("nilai_penimbang").nilai_tetap == Decimal("0.11")


@pytest.mark.django_db
def test_a_verbal_definition_has_no_formula() -> None:
    assert rumus_of(_simpan(JenisRumus.VERBAL, IsianRumus())) is None


@pytest.mark.parametrize(
    ("teks", "label"),
    [
        ("Jumlah A", ("Jumlah A",)),
        ("Jumlah A\nyang ditempel dari Word", ("Jumlah A yang ditempel dari Word",)),
        ("Jumlah A\n+ Jumlah B\n+Jumlah C", ("Jumlah A", "Jumlah B", "Jumlah C")),
        ("+ Jumlah A", ("+ Jumlah A",)),
        ("", ("",)),
    ],
)
def test_a_line_that_starts_with_plus_adds_a_label(teks: str, label: tuple[str, ...]) -> None:
    assert split_pembilang(teks) == label


def test_an_empty_label_is_refused() -> None:
    with pytest.raises(RumusTidakSah):
        variabel_for(JenisRumus.PERSENTASE, IsianRumus(pembilang="Jumlah A", penyebut=" "))


@pytest.mark.django_db
@pytest.mark.parametrize("tetap", ["0.111111", "12345678901234567890.0123456789", "-3"])
def test_a_typed_constant_keeps_every_digit_on_both_engines(tetap: str) -> None:
    isian = IsianRumus(
        ekspresi="a * b",
        variabel=(Variabel("a", "Jumlah A", "berkas"), Variabel("b", "bobot", "", Decimal(tetap))),
        satuan="nilai",
    )
    rumus = rumus_of(_simpan(JenisRumus.EKSPRESI, isian))
    assert rumus is not None
    assert rumus.find_variabel("b").nilai_tetap == Decimal(tetap)
