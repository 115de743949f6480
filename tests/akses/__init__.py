"""Who may open which route: one table per app, walked by tests/test_akses.py."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kecamatan.enums import Peran
from kecamatan.models import Kecamatan

SEMUA = frozenset(Peran)
KELOLA = frozenset({Peran.OPERATOR, Peran.SEKCAM, Peran.ADMIN})
ADMIN = frozenset({Peran.ADMIN})
BERHASIL = frozenset({200, 302})

Objek = Callable[[Kecamatan], Mapping[str, Any]]


def tanpa_objek(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Return no arguments: the route names no object."""
    return {}


@dataclass(frozen=True)
class Rute:
    """One route and what each role gets.

    `objek(kecamatan)` makes (or finds) an object of that office and returns the URL's arguments.
    On an object within the role's reach `boleh` get one of `berhasil`, the others `ditolak`.
    On an object out of reach everybody gets `asing`; None when the route names no object.
    """

    nama: str
    boleh: frozenset[Peran] = SEMUA
    objek: Objek = tanpa_objek
    asing: int | None = 404
    ditolak: int = 403
    berhasil: frozenset[int] = BERHASIL
    # What a permitted POST without any field may answer.
    berhasil_post: frozenset[int] = BERHASIL
    # True for objects that every role of the kabupaten reaches, whatever its office.
    se_kabupaten: bool = False
    # False for pages that answer a POST with 405.
    menerima_post: bool = True
    # False for buttons that answer a GET with 405.
    menerima_get: bool = True
    # Roles that reach no object of this kind at all, wherever it is.
    buta: frozenset[Peran] = frozenset()


def baca(nama: str, objek: Objek, boleh: frozenset[Peran] = SEMUA, **isian: Any) -> Rute:
    """Return a page about an object that only reads."""
    return Rute(nama, boleh, objek, menerima_post=False, **isian)


def daftar(nama: str, boleh: frozenset[Peran] = SEMUA, **isian: Any) -> Rute:
    """Return a page that names no object and only reads."""
    return Rute(nama, boleh, asing=None, menerima_post=False, **isian)


def formulir(nama: str, boleh: frozenset[Peran], **isian: Any) -> Rute:
    """Return a page with a form that names no object."""
    return Rute(nama, boleh, asing=None, **isian)
