"""Cells of a spreadsheet pasted into the first box of a row, spread over its boxes."""

from typing import Final

from django.http import QueryDict

KOTAK: Final = ("kunci", "label", "satuan", "nilai_tetap")


def spread_tempelan(data: QueryDict, awalan: str) -> QueryDict:
    """Return `data` with each `kunci` that holds tabs cut into the boxes of its row.

    A browser turns the line breaks of a paste into blanks, so only one row can be told apart here;
    with scripts on, static/js/tempelan.js spreads rows too. A paste that does not fit stays whole
    in its box, where the form refuses it: no cell is lost.
    """
    bertab = [
        nama
        for nama in data
        if nama.startswith(f"{awalan}-") and nama.endswith("-kunci") and "\t" in str(data[nama])
    ]
    if not bertab:
        return data
    baru = data.copy()
    for nama in bertab:
        _spread(baru, nama.removesuffix("kunci"))
    return baru


def _spread(data: QueryDict, baris: str) -> None:
    sel = str(data[f"{baris}kunci"]).strip("\r\n").split("\t")
    isian = {f"{baris}{kotak}": isi for kotak, isi in zip(KOTAK, sel, strict=False) if isi}
    is_muat = len(sel) <= len(KOTAK)
    if is_muat and not any(data.get(nama) for nama in list(isian)[1:]):
        data[f"{baris}kunci"] = ""
        for nama, isi in isian.items():
            data[nama] = isi
