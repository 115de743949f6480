"""The payload as canonical JSON: equal payloads give equal text, and only sound text is read."""

import hashlib
import json
from dataclasses import asdict, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from laporan.isi import SKEMA, IsiDokumen

# Copies made before there were sheets, and before there were reports; they are read for ever.
BELUM_ADA: Final[dict[int, dict[str, object]]] = {
    1: {"pernyataan": None, "lembar": None, "penanda_tangan": [], "laporan": None},
    2: {"laporan": None},
}
# Parts of one list that are of several classes say by this field which they are.
PENANDA: Final = "jenis"


class IsiTidakSah(ValueError):
    """A stored text that is not a payload of this scheme; `letak` says where."""

    def __init__(self, letak: str, masalah: str) -> None:
        """Keep the place and what is wrong there."""
        super().__init__(f"{letak}: {masalah}")
        self.letak = letak


def to_json(isi: IsiDokumen) -> str:
    """Write the payload: keys sorted, no blanks, letters as they are."""
    return json.dumps(
        asdict(isi), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def sidik(teks: str) -> str:
    """Return the SHA-256 of a text in UTF-8, as 64 hex digits."""
    return hashlib.sha256(teks.encode()).hexdigest()


def from_json(teks: str) -> IsiDokumen:
    """Read what `to_json` wrote. Raises IsiTidakSah for anything missing, unknown or mistyped."""
    try:
        nilai = json.loads(teks)
    except ValueError as galat:
        raise IsiTidakSah("isi", "bukan JSON") from galat
    if isinstance(nilai, dict) and nilai.get("skema") in BELUM_ADA:
        nilai |= {**BELUM_ADA[nilai["skema"]], "skema": SKEMA}
    if not isinstance(nilai, dict) or nilai.get("skema") != SKEMA:
        raise IsiTidakSah("isi.skema", f"bukan {SKEMA}")
    isi = _baca(IsiDokumen, nilai, "isi")
    assert isinstance(isi, IsiDokumen)
    return isi


def _baca(jenis: Any, nilai: Any, letak: str) -> Any:
    """Read one value of a declared type."""
    if is_dataclass(jenis):
        return _baca_objek(jenis, nilai, letak)
    asal = get_origin(jenis)
    if asal is tuple:
        return _baca_tuple(get_args(jenis), nilai, letak)
    if asal in {UnionType, Union}:
        return _baca_pilihan(get_args(jenis), nilai, letak)
    if asal is Literal:
        if nilai not in get_args(jenis):
            raise IsiTidakSah(letak, f"{nilai!r} tidak dikenal")
        return nilai
    # type(), not isinstance(): true is an int to Python and a word to a reader.
    if type(nilai) is not jenis:
        raise IsiTidakSah(letak, f"bukan {jenis.__name__}")
    return nilai


def _baca_objek(jenis: Any, nilai: Any, letak: str) -> Any:
    """Read an object with exactly the fields of its class."""
    nama = {satu.name for satu in fields(jenis)}
    if not isinstance(nilai, dict) or set(nilai) != nama:
        raise IsiTidakSah(letak, f"bukan {jenis.__name__}")
    petunjuk = get_type_hints(jenis)
    return jenis(**{satu: _baca(petunjuk[satu], nilai[satu], f"{letak}.{satu}") for satu in nama})


def _baca_tuple(isian: tuple[Any, ...], nilai: Any, letak: str) -> tuple[Any, ...]:
    """Read a list: of any length for (X, ...), else of one value for each type."""
    if not isinstance(nilai, list):
        raise IsiTidakSah(letak, "bukan daftar")
    daftar_jenis = (isian[0],) * len(nilai) if isian[-1] is Ellipsis else isian
    if len(daftar_jenis) != len(nilai):
        raise IsiTidakSah(letak, f"harus berisi {len(daftar_jenis)}")
    return tuple(
        _baca(jenis, satu, f"{letak}[{i}]")
        for i, (jenis, satu) in enumerate(zip(daftar_jenis, nilai, strict=True))
    )


def _baca_pilihan(pilihan: tuple[Any, ...], nilai: Any, letak: str) -> Any:
    """Read a value that may be null, or an object of one of several classes."""
    if nilai is None and NoneType in pilihan:
        return None
    calon = [satu for satu in pilihan if satu is not NoneType]
    if len(calon) > 1:
        penanda = nilai.get(PENANDA) if isinstance(nilai, dict) else None
        calon = [satu for satu in calon if penanda in get_args(get_type_hints(satu)[PENANDA])]
    if not calon:
        raise IsiTidakSah(letak, "jenisnya tidak dikenal")
    return _baca(calon[0], nilai, letak)
