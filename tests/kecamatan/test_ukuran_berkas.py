"""The size of a file in lists of downloads."""

import pytest
from django.template import Context, Template

from kecamatan.templatetags.ukuran_berkas import ukuran


@pytest.mark.parametrize(
    ("bita", "kata"),
    [
        (0, "1 KB"), (174, "1 KB"), (1536, "2 KB"), (178_176, "174 KB"), (1_048_575, "1 MB"),
        (1_048_576, "1 MB"), (1_363_149, "1,3 MB"), (5_242_880, "5 MB"), (1_153_434, "1,1 MB"),
    ],
)  # fmt: skip
def test_a_size_is_said_in_kb_or_mb_with_a_comma(bita: int, kata: str) -> None:
    assert ukuran(bita) == kata


def test_a_download_shows_its_size() -> None:
    templat = '{% include "komponen/unduhan.html" with url="/x" label="L" jenis="PDF" ukuran=u %}'
    assert "(PDF, 174 KB)" in Template(templat).render(Context({"u": 178_176}))
