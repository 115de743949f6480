"""A text in plain words, for comparing."""

from laporan.banding import JenisBeda
from laporan.lkjip.penulisan.teks import list_potongan, to_teks


def test_every_paragraph_and_item_is_a_line() -> None:
    html = (
        "<p>Satu &amp; <strong>dua</strong></p><ul><li><p>tiga</p></li><li>empat<br>lima</li></ul>"
    )
    assert to_teks(html) == "Satu & dua\n- tiga\n- empat\nlima"


def test_a_bound_figure_is_its_words() -> None:
    assert to_teks('<p>IKM <span data-angka="ikm">86,5</span>.</p>') == "IKM 86,5."


def test_differences_are_told_word_by_word() -> None:
    potongan = list_potongan("<p>Capaian naik tajam</p>", "<p>Capaian <em>turun</em> tajam</p>")
    beda = [(satu.teks, satu.jenis) for satu in potongan if satu.jenis != JenisBeda.SAMA]
    assert beda == [("naik", JenisBeda.DIHAPUS), ("turun", JenisBeda.DITAMBAH)]
