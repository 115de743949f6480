"""Finds rows of the newest nomenclature by what people type: a code, a name, nearly a name."""

from difflib import SequenceMatcher

from iku.domain.kode_nomenklatur import KodeTidakSah, parse_kode
from iku.models import Nomenklatur
from iku.models.nomenklatur import NomenklaturQuerySet

# Percent of letters in common; below this a proposal would be a guess.
KEMIRIPAN = 70
AWALAN_UMUM = ("program ", "kegiatan ", "sub kegiatan ")


def find_nomenklatur(teks: str) -> Nomenklatur | None:
    """Return the row of a code in any spelling, else of exactly this name; None when neither is."""
    baris = Nomenklatur.objects.terbaru()
    try:
        return baris.filter(kode=str(parse_kode(teks))).first()
    except KodeTidakSah:
        inti = fold_nama(teks)
        return next((satu for satu in _urut(baris) if fold_nama(satu.nama) == inti), None)


def suggest_nomenklatur(nama: str, banyak: int = 3) -> list[Nomenklatur]:
    """Return the rows whose names are most like `nama`, those that Aceh alone has last."""
    baris = _urut(Nomenklatur.objects.terbaru())
    per_nama: dict[str, Nomenklatur] = {}
    for satu in baris:
        per_nama.setdefault(fold_nama(satu.nama), satu)
    inti = fold_nama(nama)
    diawali = [n for n in per_nama if inti and n.startswith(inti)]
    mirip = sorted(per_nama, key=lambda n: -_hitung_kemiripan(inti, n))
    dekat = (n for n in mirip if _hitung_kemiripan(inti, n) >= KEMIRIPAN)
    calon = [per_nama[n] for n in dict.fromkeys((*diawali, *dekat))]
    return sorted(calon, key=lambda satu: satu.khusus_aceh)[:banyak]


def _hitung_kemiripan(satu: str, lain: str) -> int:
    return int(SequenceMatcher(None, satu, lain).ratio() * 100)


def fold_nama(nama: str) -> str:
    """Return a name without what spellings differ in: case, blanks, "&", a leading kind."""
    inti = " ".join(nama.casefold().replace("&", " dan ").split()).rstrip(".")
    for awalan in AWALAN_UMUM:
        inti = inti.removeprefix(awalan)
    return inti


def _urut(baris: NomenklaturQuerySet) -> list[Nomenklatur]:
    """Return kegiatan before sub kegiatan of the same name, those of Aceh last."""
    return sorted(baris, key=lambda satu: (satu.khusus_aceh, len(satu.kode), satu.kode))
