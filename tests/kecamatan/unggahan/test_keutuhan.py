"""Files and rows belong together: each that is alone, and each that was changed, is named.

The rows are those of a table of the tests: models that keep files live in the layers above.
"""

import hashlib
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import FileSystemStorage
from django.db import connection, models
from django.test.utils import isolate_apps

from kecamatan.galat import AksiDitolak
from kecamatan.unggahan.keutuhan import SumberBerkas, find_beda_berkas, take_berkas

pytestmark = pytest.mark.django_db

TABEL = """
CREATE TABLE uji_lampiran
(id bigint PRIMARY KEY, naskah varchar(100), tanda varchar(64), besar integer, dicatat boolean)
"""


@pytest.fixture
def gudang(tmp_path: Path) -> FileSystemStorage:
    return FileSystemStorage(tmp_path / "berkas")


@pytest.fixture
def lampiran(gudang: FileSystemStorage) -> Iterator[Any]:
    """Yield a model whose fields have other names than those of the site."""
    with isolate_apps("kecamatan"):

        class Lampiran(models.Model):
            naskah = models.FileField(storage=gudang)
            tanda = models.CharField(max_length=64)
            besar = models.PositiveIntegerField()
            dicatat = models.BooleanField()

            class Meta:
                app_label = "kecamatan"
                db_table = "uji_lampiran"
                verbose_name = "lampiran"

            def __str__(self) -> str:
                return self.naskah.name or ""

        with connection.cursor() as kursor:
            kursor.execute(TABEL)
        yield Lampiran


def simpan(lampiran: Any, gudang: FileSystemStorage, pk: int, *, dicatat: bool = True) -> Any:
    """Store a file with its row, both long ago."""
    isi = f"isi {pk}".encode()
    jalan = tulis(gudang, f"lampiran/2026/{pk}.pdf", isi)
    return lampiran.objects.create(
        pk=pk, naskah=jalan, tanda=hashlib.sha256(isi).hexdigest(), besar=len(isi), dicatat=dicatat
    )


def tulis(gudang: FileSystemStorage, jalan: str, isi: bytes, *, lama: bool = True) -> str:
    tujuan = Path(gudang.path(jalan))
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    tujuan.write_bytes(isi)
    if lama:
        os.utime(tujuan, (0, 0))
    return jalan


def sumber(baris: Any) -> SumberBerkas:
    return SumberBerkas(
        baris=baris,
        sebut=lambda satu: f"Lampiran nomor {satu.pk}",
        is_tercatat=lambda satu: satu.dicatat,
        berkas="naskah",
        sidik="tanda",
        ukuran="besar",
    )


def beda(lampiran: Any) -> list[str]:
    return list(find_beda_berkas([sumber(lampiran.objects.all())]))


def test_nothing_is_found_where_all_is_whole(lampiran: Any, gudang: FileSystemStorage) -> None:
    simpan(lampiran, gudang, 1)
    assert beda(lampiran) == []


def test_nothing_is_found_where_nothing_was_ever_stored(lampiran: Any) -> None:
    assert beda(lampiran) == []


def test_row_without_file_is_named(lampiran: Any, gudang: FileSystemStorage) -> None:
    simpan(lampiran, gudang, 1)
    gudang.delete(simpan(lampiran, gudang, 2).naskah.name)
    assert beda(lampiran) == [
        "Lampiran nomor 2 (lampiran 2): berkas tidak ada atau tidak terbaca (FileNotFoundError)"
    ]


def test_row_without_a_name_of_a_file_is_named(lampiran: Any, gudang: FileSystemStorage) -> None:
    lampiran.objects.create(pk=7, naskah="", tanda="", besar=0, dicatat=True)
    assert beda(lampiran) == [
        "Lampiran nomor 7 (lampiran 7): berkas tidak ada atau tidak terbaca (ValueError)"
    ]


def test_file_without_row_is_named(lampiran: Any, gudang: FileSystemStorage) -> None:
    simpan(lampiran, gudang, 1)
    tulis(gudang, "lampiran/2026/sisa.pdf", b"sisa")
    tulis(gudang, "di-akar.html", b"sisa")
    assert beda(lampiran) == [
        "di-akar.html: berkas tanpa baris di basis data",
        "lampiran/2026/sisa.pdf: berkas tanpa baris di basis data",
    ]


def test_file_that_was_written_just_now_may_still_get_its_row(
    lampiran: Any, gudang: FileSystemStorage
) -> None:
    tulis(gudang, "lampiran/2026/baru.pdf", b"baru", lama=False)
    assert beda(lampiran) == []


def test_changed_bytes_of_the_same_size_are_named(lampiran: Any, gudang: FileSystemStorage) -> None:
    simpan(lampiran, gudang, 1)
    tulis(gudang, "lampiran/2026/1.pdf", b"isi 9")
    assert beda(lampiran) == ["Lampiran nomor 1 (lampiran 1): berkas tidak cocok dengan sidiknya"]


def test_file_that_was_cut_is_named_with_its_size(lampiran: Any, gudang: FileSystemStorage) -> None:
    simpan(lampiran, gudang, 1)
    tulis(gudang, "lampiran/2026/1.pdf", b"isi")
    assert beda(lampiran)[0] == "Lampiran nomor 1 (lampiran 1): ukurannya 3 byte, seharusnya 5"


def test_seal_that_the_trail_does_not_know_is_named(
    lampiran: Any, gudang: FileSystemStorage
) -> None:
    simpan(lampiran, gudang, 1, dicatat=False)
    assert beda(lampiran) == ["Lampiran nomor 1 (lampiran 1): sidiknya tidak dicatat jejak"]


def test_file_of_one_source_is_no_leftover_of_another(
    lampiran: Any, gudang: FileSystemStorage
) -> None:
    simpan(lampiran, gudang, 1)
    simpan(lampiran, gudang, 2)
    semua = lampiran.objects
    dua_sumber = [sumber(semua.filter(pk=1)), sumber(semua.filter(pk=2))]
    assert list(find_beda_berkas(dua_sumber)) == []
    assert list(find_beda_berkas(dua_sumber[:1])) == [
        "lampiran/2026/2.pdf: berkas tanpa baris di basis data"
    ]


def test_folder_that_cannot_be_looked_into_is_named(
    lampiran: Any, gudang: FileSystemStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    simpan(lampiran, gudang, 1)
    tulis(gudang, "rahasia/x.pdf", b"x")
    asli = gudang.listdir

    def listdir(jalan: str) -> Any:
        if jalan == "rahasia":
            raise PermissionError
        return asli(jalan)

    monkeypatch.setattr(gudang, "listdir", listdir)
    assert beda(lampiran) == ["rahasia: folder tidak terbaca"]


def test_file_is_taken_only_with_its_own_seal(
    lampiran: Any, gudang: FileSystemStorage, caplog: pytest.LogCaptureFixture
) -> None:
    satu = simpan(lampiran, gudang, 1)
    kata = {"sebutan": "lampiran 1", "pesan": "Hubungi admin."}
    assert take_berkas(satu.naskah, sidik=satu.tanda, **kata) == b"isi 1"
    tulis(gudang, satu.naskah.name, b"lain")
    with caplog.at_level(logging.ERROR), pytest.raises(AksiDitolak, match="Hubungi admin"):
        take_berkas(satu.naskah, sidik=satu.tanda, **kata)
    assert "lampiran 1 tidak cocok dengan sidiknya" in caplog.text
