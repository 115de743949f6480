"""Two people pressing the same button at once."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from kecamatan.actions.bidang import add_bidang, move_bidang
from kecamatan.actions.pejabat import add_pejabat
from kecamatan.actions.pengguna import add_pengguna
from kecamatan.enums import Peran
from kecamatan.models import Bidang, Kecamatan, MasaJabatan, Pejabat, Pengguna
from tests.factories import buat_bidang, buat_kecamatan, buat_pengguna
from tests.konkurensi.serentak import jalankan

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def kecamatan() -> Kecamatan:
    """Make the office."""
    return buat_kecamatan("Panti")


def jadi_camat(kecamatan: Kecamatan, nama: str, nip: str, by: Pengguna) -> Callable[[], Any]:
    """Return the act of making somebody the definitive camat."""
    isian = {
        "nama": nama, "nip": nip, "gelar_depan": "", "gelar_belakang": "", "jenis_pegawai": "pns",
        "golongan": "IV/a",
    }  # fmt: skip
    masa = {
        "jabatan": "camat", "sifat": "definitif", "mulai": date(2024, 1, 2), "selesai": None,
        "bidang": None,
    }  # fmt: skip
    return lambda: add_pejabat(kecamatan, isian=isian, masa=masa, akhiri_sebelumnya=False, by=by)


def test_two_definitive_camat_at_once_leave_one(kecamatan: Kecamatan) -> None:
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan)
    hasil = jalankan(
        jadi_camat(kecamatan, "Hery Setiawan", "196601131992031007", by),
        jadi_camat(kecamatan, "Rusdiyanto", "196809061995031003", by),
    )
    assert sorted(type(satu).__name__ for satu in hasil) == ["Pejabat", "ValidationError"]
    assert MasaJabatan.objects.count() == Pejabat.objects.count() == 1


def test_two_spellings_of_one_nip_at_once_leave_one(kecamatan: Kecamatan) -> None:
    tetangga = buat_kecamatan("Sumbersari")
    hasil = jalankan(
        *(
            jadi_camat(tempat, nama, "196601131992031007", buat_pengguna(kecamatan=tempat))
            for tempat, nama in ((kecamatan, "Hery Setiawan"), (tetangga, "Heri Setyawan"))
        )
    )
    assert sorted(type(satu).__name__ for satu in hasil) == ["Pejabat", "ValidationError"]
    assert Pejabat.objects.count() == 1


def test_the_same_account_twice_at_once_is_made_once(kecamatan: Kecamatan) -> None:
    admin = buat_pengguna(Peran.ADMIN, kabupaten=kecamatan.kabupaten)
    isian = {
        "nama": "Siti", "username": "siti", "peran": "camat", "kecamatan": kecamatan,
        "bidang": None,
    }  # fmt: skip
    hasil = jalankan(*[lambda: add_pengguna(isian=isian, by=admin)] * 2)
    ditolak = [satu for satu in hasil if isinstance(satu, ValidationError | IntegrityError)]
    assert len(ditolak) == 1
    assert Pengguna.objects.filter(username="siti").count() == 1


def test_bidang_moved_and_added_at_once_keep_a_clean_order(kecamatan: Kecamatan) -> None:
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan)
    pertama = buat_bidang(kecamatan, urutan=1)
    for nomor in range(2, 6):
        buat_bidang(kecamatan, urutan=nomor)
    jalankan(
        lambda: move_bidang(pertama, langkah=1, by=by),
        lambda: add_bidang(kecamatan, nama="Baru", by=by),
        lambda: move_bidang(pertama, langkah=1, by=by),
        lambda: add_bidang(kecamatan, nama="Baru juga", by=by),
    )
    urutan = list(Bidang.objects.filter(kecamatan=kecamatan).values_list("urutan", flat=True))
    assert urutan == [1, 2, 3, 4, 5, 6, 7]
    pertama.refresh_from_db()
    assert pertama.urutan == 3
