"""A formula on its way into a payload and back."""

from decimal import Decimal

from iku.domain.rumus import Rumus, Variabel
from laporan.isi import IsiRumus, IsiVariabel


def pack_rumus(rumus: Rumus) -> IsiRumus:
    """Return a formula as a payload holds it."""
    variabel = tuple(
        IsiVariabel(satu.kunci, satu.label, satu.satuan, _tulis_tetap(satu.nilai_tetap))
        for satu in rumus.variabel
    )
    return IsiRumus(variabel, rumus.ekspresi, rumus.satuan)


def unpack_rumus(isi: IsiRumus) -> Rumus:
    """Return the formula of a payload as the domain knows it. Raises RumusTidakSah."""
    variabel = tuple(
        Variabel(satu.kunci, satu.label, satu.satuan, _read_tetap(satu.nilai_tetap))
        for satu in isi.variabel
    )
    return Rumus(variabel, isi.ekspresi, isi.satuan)


def _tulis_tetap(nilai: Decimal | None) -> str | None:
    """Return a constant without exponent and without zeros that say nothing."""
    if nilai is None:
        return None
    polos = format(nilai, "f")
    return polos.rstrip("0").rstrip(".") if "." in polos else polos


def _read_tetap(teks: str | None) -> Decimal | None:
    return None if teks is None else Decimal(teks)
