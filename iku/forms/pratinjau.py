"""What the editor shows of a formula while it is typed: print, notes, errors, trial sums."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from iku.domain.galat import RumusTidakSah
from iku.domain.rumus import Hitungan, JenisLangkah, Rumus, StatusHitungan, Variabel, evaluate
from iku.domain.teks import rapikan_baris
from iku.domain.tulis import tulis_label
from iku.domain.urai import parse_ekspresi
from iku.enums import JenisRumus
from iku.forms.isian import parse_isian_angka
from iku.forms.kumpulan import KumpulanRumus
from iku.rumus import susun_rumus

AWALAN_COBA = "coba-"
BELUM_DIISI = "…"


@dataclass(frozen=True)
class IsianCoba:
    """A number to try: its field, what was typed, and what is wrong with it."""

    nama: str
    label: str
    satuan: str
    teks: str
    galat: str


@dataclass(frozen=True)
class Penanda:
    """The typed expression cut at the place of an error."""

    sebelum: str
    bagian: str
    sesudah: str


@dataclass(frozen=True)
class LangkahHitungan:
    """A step as komponen/langkah_hitung.html shows it."""

    keterangan: str
    ungkapan: str
    tanda: str
    hasil: str


@dataclass(frozen=True)
class Pratinjau:
    """The formula as far as it is typed; `is_lengkap` when it can be stored and computed."""

    jenis: str
    rumus: Rumus | None = None
    uraian: str = ""
    is_lengkap: bool = False
    daftar_galat: tuple[str, ...] = ()
    penanda: Penanda | None = None
    daftar_catatan: tuple[str, ...] = ()
    daftar_coba: tuple[IsianCoba, ...] = ()
    hitungan: Hitungan | None = None
    langkah: tuple[LangkahHitungan, ...] = field(default=())

    @property
    def is_dihitung(self) -> bool:
        """Say whether the trial has a result."""
        return self.hitungan is not None and self.hitungan.status is StatusHitungan.DIHITUNG

    @property
    def is_dicoba(self) -> bool:
        """Say whether somebody is trying numbers, so that their fields stay open."""
        return self.hitungan is not None or any(satu.teks for satu in self.daftar_coba)

    @property
    def hasil(self) -> str:
        """The result as it is printed, "≈" before a rounded one; empty without a result."""
        if self.hitungan is None or not self.is_dihitung:
            return ""
        _, tanda, hasil = _split_langkah(self.hitungan.langkah[-1].tulisan)
        return hasil if tanda == "=" else f"{tanda} {hasil}"

    @property
    def alasan(self) -> str:
        """Why there is no result, without the words that the component prints itself."""
        alasan = self.hitungan.alasan if self.hitungan else ""
        return alasan.partition(": ")[2] or alasan


def build_pratinjau(
    kumpulan: KumpulanRumus, satuan: str, coba: Mapping[str, str], *, hitung: bool
) -> Pratinjau:
    """Show the chosen kind as typed. `coba` holds trial numbers, summed up when `hitung`."""
    form = kumpulan.terpilih
    satuan = rapikan_baris(satuan)[:40]
    if not form.is_bound:
        return _build_awal(kumpulan, satuan)
    form.is_valid()
    if kumpulan.jenis == JenisRumus.VERBAL:
        return Pratinjau(kumpulan.jenis, uraian=kumpulan.uraian)
    rumus = _susun_sementara(kumpulan, satuan)
    jadi = form.susun(satuan) if form.is_valid() else None
    return Pratinjau(
        jenis=kumpulan.jenis,
        rumus=jadi or rumus,
        is_lengkap=jadi is not None,
        daftar_galat=() if rumus else tuple(_list_galat(kumpulan)),
        penanda=_find_penanda(kumpulan),
        daftar_catatan=_list_catatan(kumpulan),
        **(_coba(jadi, coba, hitung=hitung) if jadi else {}),
    )


def _build_awal(kumpulan: KumpulanRumus, satuan: str) -> Pratinjau:
    """Show what is stored, or the example the form starts from."""
    rumus = None
    if kumpulan.awal:
        try:
            rumus = susun_rumus(kumpulan.jenis, replace(kumpulan.awal, satuan=satuan))
        except RumusTidakSah:
            rumus = None
    return Pratinjau(
        jenis=kumpulan.jenis,
        rumus=rumus,
        uraian=kumpulan.uraian,
        is_lengkap=rumus is not None,
        **(_coba(rumus, {}, hitung=False) if rumus else {}),
    )


def _susun_sementara(kumpulan: KumpulanRumus, satuan: str) -> Rumus | None:
    """Draw a half-typed formula with dots for what is missing; None when that is impossible."""
    form = kumpulan.terpilih
    if not form.is_valid() or form.is_kosong or not form.LETAK:
        return None
    isi = form.cleaned_data
    asal = dict(isi)
    for nama in form.daftar_kosong:
        isi[nama] = BELUM_DIISI
    try:
        return susun_rumus(kumpulan.jenis, form.build_isian(satuan))
    except RumusTidakSah:
        return None
    finally:
        form.cleaned_data = asal


def _list_galat(kumpulan: KumpulanRumus) -> Iterator[str]:
    for nama, daftar in kumpulan.terpilih.errors.items():
        label = kumpulan.terpilih.fields[nama].label if nama in kumpulan.terpilih.fields else ""
        yield from (f"{label}: {galat}" if label else str(galat) for galat in daftar)
    if kumpulan.jenis == JenisRumus.EKSPRESI:
        for nomor, baris in enumerate(kumpulan.variabel.forms, start=1):
            for nama, daftar in baris.errors.items():
                label = baris.fields[nama].label if nama in baris.fields else ""
                letak = f"Baris {nomor}, {label}" if label else f"Baris {nomor}"
                yield from (f"{letak}: {galat}" for galat in daftar)


def _list_catatan(kumpulan: KumpulanRumus) -> tuple[str, ...]:
    """Say which signs were read as others, where that may not be what was meant."""
    try:
        terurai = parse_ekspresi(kumpulan.terpilih.cleaned_data.get("ekspresi", ""))
    except RumusTidakSah:
        return ()
    return tuple(satu.pesan for satu in terurai.catatan if satu.is_mengejutkan)


def _find_penanda(kumpulan: KumpulanRumus) -> Penanda | None:
    """Mark the place of the first error in a typed expression."""
    teks = kumpulan.terpilih.cleaned_data.get("ekspresi") or ""
    if not teks:
        teks = rapikan_baris(str(kumpulan.terpilih.data.get("ekspresi-ekspresi", "")))[:500]
    if kumpulan.jenis != JenisRumus.EKSPRESI or not teks:
        return None
    try:
        variabel = tuple(b.build_variabel() for b in kumpulan.variabel if _is_terisi(b))
        Rumus(variabel, teks, "")
    except RumusTidakSah as galat:
        awal, akhir = galat.posisi - 1, galat.posisi - 1 + galat.panjang
        return Penanda(teks[:awal], teks[awal:akhir], teks[akhir:]) if galat.posisi else None
    return None


def _is_terisi(baris: object) -> bool:
    isi = getattr(baris, "cleaned_data", {})
    return bool(isi.get("kunci") and isi.get("label"))


def _coba(rumus: Rumus, coba: Mapping[str, str], *, hitung: bool) -> dict[str, Any]:
    """Return the trial fields of a formula and, when asked for, the sum."""
    angka: dict[str, Decimal | None] = {}
    daftar = []
    for variabel in rumus.daftar_isian:
        teks = coba.get(AWALAN_COBA + variabel.kunci, "").strip()[:60]
        angka[variabel.kunci], galat = _read_coba(teks)
        daftar.append(_isian_coba(variabel, teks, galat))
    hasil: dict[str, Any] = {"daftar_coba": tuple(daftar)}
    if hitung and not any(satu.galat for satu in daftar):
        hitungan = evaluate(rumus, angka)
        hasil |= {"hitungan": hitungan, "langkah": _tampilkan(hitungan)}
    return hasil


def _read_coba(teks: str) -> tuple[Decimal | None, str]:
    try:
        return (parse_isian_angka(teks) if teks else None), ""
    except ValidationError as galat:
        return None, " ".join(galat.messages)


def _isian_coba(variabel: Variabel, teks: str, galat: str) -> IsianCoba:
    label = tulis_label(variabel)
    return IsianCoba(AWALAN_COBA + variabel.kunci, label, variabel.satuan, teks, galat)


def _tampilkan(hitungan: Hitungan) -> tuple[LangkahHitungan, ...]:
    """Split each step at its equals sign; a heading stands before the first of its kind.

    The result is left out: the component prints it on its own line.
    """
    tampil = []
    sebelum: JenisLangkah | None = None
    for satu in hitungan.langkah:
        if satu.jenis is JenisLangkah.HASIL:
            continue
        keterangan = "" if satu.jenis is sebelum else satu.jenis.value
        tampil.append(LangkahHitungan(keterangan, *_split_langkah(satu.tulisan)))
        sebelum = satu.jenis
    return tuple(tampil)


def _split_langkah(tulisan: str) -> tuple[str, str, str]:
    for tanda in ("≈", "="):
        kiri, ada, kanan = tulisan.rpartition(f" {tanda} ")
        if ada:
            return kiri, tanda, kanan
    return tulisan, "", ""


def typed_coba(data: QueryDict) -> dict[str, str]:
    """Return the trial numbers of a submitted form."""
    return {nama: str(data[nama]) for nama in data if nama.startswith(AWALAN_COBA)}
