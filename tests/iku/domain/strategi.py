"""What the property tests draw from: numbers, trees of formulas, and blocks of text."""

from decimal import Decimal

from hypothesis import strategies as st

from iku.domain.definisi import Rumus, Variabel
from iku.domain.galat import BukanAngka, KodeGalatRumus, RumusTidakSah
from iku.domain.pohon import (
    Angka,
    Biner,
    Fungsi,
    Nama,
    Negatif,
    Operasi,
    Panggil,
    SeratusPersen,
    list_nama,
)
from iku.domain.tulis import tulis_pohon

KUNCI = ("a", "b", "desa_1", "x")

# Up to 30 digits, the most a form accepts, with up to 12 of them decimals.
ANGKA_FORMULIR = st.builds(
    lambda bulat, pangkat: Decimal(bulat).scaleb(-pangkat),
    st.integers(min_value=-(10**27), max_value=10**27),
    st.integers(min_value=0, max_value=12),
)
POSITIF = st.decimals(min_value="0.01", max_value="999999", places=2)

_DAUN = st.one_of(
    st.sampled_from(KUNCI).map(Nama),
    st.decimals(min_value=0, max_value=10**9, places=2).map(Angka),
    st.just(SeratusPersen()),
)


# Limits of the typed text, which a drawn tree may pass although it is a good tree.
BATAS = {
    KodeGalatRumus.TERLALU_PANJANG,
    KodeGalatRumus.TERLALU_BANYAK_BAGIAN,
    KodeGalatRumus.TERLALU_DALAM,
}


def attempt(baca, teks):
    """Return what `baca` makes of `teks`, or the domain error it raises."""
    try:
        return baca(teks)
    except (BukanAngka, RumusTidakSah) as galat:
        return galat


def _hitungan(anak):
    return st.one_of(
        st.builds(Negatif, anak), st.builds(Biner, st.sampled_from(Operasi), anak, anak)
    )


def _cabang(anak):
    argumen = st.lists(anak, min_size=1, max_size=3).map(tuple)
    return st.one_of(_hitungan(anak), st.builds(Panggil, st.sampled_from(Fungsi), argumen))


def _build_rumus(pohon):
    terpakai = {nama.kunci for nama in list_nama(pohon)}
    variabel = tuple(Variabel(kunci, f"Jumlah {kunci}", "desa") for kunci in sorted(terpakai))
    return attempt(lambda teks: Rumus(variabel, teks, "%"), tulis_pohon(pohon))


def _is_sah(rumus):
    return isinstance(rumus, Rumus) or rumus.kode not in BATAS


POHON = st.recursive(_DAUN, _cabang, max_leaves=12)
RUMUS = POHON.map(_build_rumus).filter(_is_sah)
RUMUS_TANPA_FUNGSI = st.recursive(_DAUN, _hitungan, max_leaves=12).map(_build_rumus).filter(_is_sah)
