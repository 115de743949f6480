"""Breaks a centred title into lines of about equal length."""

from laporan.pencetak.huruf import ukur_kata

# Widths are measured without kerning.
PERSEN_AMAN = 97


def seimbangkan(teks: str, famili: str, muat: int) -> tuple[str, ...]:
    """Return the lines of a bold title; `muat` is the page in thousandths of the font size.

    As few lines as fit, and of those the narrowest; a word wider than the page stands alone.
    """
    kata = teks.split()
    lebar = [ukur_kata(famili, satu, tebal=True) for satu in kata]
    spasi = ukur_kata(famili, " ", tebal=True)
    batas = muat * PERSEN_AMAN // 100
    baris = _isi_baris(kata, lebar, spasi, batas)
    # The page is tried ever narrower, as long as the number of lines stays the same.
    calon = sorted({sum(lebar[i:j]) + spasi * (j - i - 1) for i, j in _rentang(len(kata))})
    for satu in calon:
        if satu <= batas:
            coba = _isi_baris(kata, lebar, spasi, satu)
            if len(coba) == len(baris):
                return coba
    return baris


def _rentang(banyak: int) -> list[tuple[int, int]]:
    """Return every run of neighbouring words."""
    return [(i, j) for i in range(banyak) for j in range(i + 1, banyak + 1)]


def _isi_baris(kata: list[str], lebar: list[int], spasi: int, batas: int) -> tuple[str, ...]:
    """Return lines filled one after another."""
    baris: list[list[str]] = []
    terpakai = 0
    for satu, selebar in zip(kata, lebar, strict=True):
        if baris and terpakai + spasi + selebar <= batas:
            baris[-1].append(satu)
            terpakai += spasi + selebar
        else:
            baris.append([satu])
            terpakai = selebar
    return tuple(map(" ".join, baris))
