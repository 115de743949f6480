"""Password rules that know local habits, and the making of temporary passwords."""

import re
import secrets
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from zxcvbn import zxcvbn

from kecamatan.models import Kabupaten, Kecamatan, Pengguna

PALING_PANJANG = 1000
# zxcvbn raises above this; whoever types 72 characters is judged by the first 72.
BATAS_ZXCVBN = 72
SKOR_PALING_RENDAH = 3
SISA_HURUF_PALING_SEDIKIT = 4
KATA_SETEMPAT = frozenset(
    {
        "admin", "bappeda", "bupati", "camat", "desa", "indonesia", "inspektorat", "jatim", "jawa",
        "jember", "kabupaten", "kantor", "kecamatan", "kelurahan", "lumajang", "merdeka",
        "operator", "password", "rahasia", "sakip", "sandi", "sekcam", "timur",
    }
)  # fmt: skip
TAHUN = re.compile(r"(?:19|20)[0-9]{2}")
BUKAN_KATA = re.compile(r"[\W\d_]+")
PENGGANTI_HURUF = str.maketrans("013457@$", "oleastas")
# Without 0 o 1 l i: an admin reads it aloud or copies it by hand.
HURUF_SEMENTARA = "abcdefghjkmnpqrstuvwxyz23456789"


class KataSandiKuatValidator:
    """Refuses passwords that a colleague guesses: names of the region, the office, a year."""

    def validate(self, password: str, user: Pengguna | None = None) -> None:
        """Raise ValidationError unless something is left that is not local and hard to guess."""
        dinilai = password[:BATAS_ZXCVBN]
        kata = _kata_setempat(user)
        if _is_hanya_kata_setempat(dinilai, kata):
            raise ValidationError(
                "Kata sandi hanya berisi kata yang mudah ditebak, seperti nama daerah, jabatan, "
                "atau nama Anda. Pakai beberapa kata yang tidak berhubungan.",
                code="kata_setempat",
            )
        if zxcvbn(dinilai, user_inputs=sorted(kata))["score"] < SKOR_PALING_RENDAH:
            raise ValidationError(
                "Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berhubungan.",
                code="mudah_ditebak",
            )

    def get_help_text(self) -> str:
        """Return what the form says beside the field."""
        return (
            "Jangan memakai nama daerah, jabatan, nama Anda, atau tahun. Tiga atau empat kata yang "
            "tidak berhubungan mudah diingat dan sukar ditebak."
        )


def make_sandi_sementara() -> str:
    """Return a random password of about 79 bits, in groups that are easy to copy by hand."""
    kelompok = ("".join(secrets.choice(HURUF_SEMENTARA) for _ in range(4)) for _ in range(4))
    return "-".join(kelompok)


def _kata_setempat(pengguna: Pengguna | None) -> frozenset[str]:
    """Return the local words, the regions of this installation and the person's own names."""
    nama_wilayah = [*Kabupaten.objects.values_list("nama", flat=True)]
    nama_wilayah += Kecamatan.objects.values_list("nama", flat=True)
    milik_orang = [pengguna.username, pengguna.nama] if pengguna else []
    bagian = BUKAN_KATA.sub(" ", " ".join([*nama_wilayah, *milik_orang]).lower()).split()
    return KATA_SETEMPAT | {kata for kata in bagian if len(kata) > 2}


def _is_hanya_kata_setempat(sandi: str, kata: Iterable[str]) -> bool:
    """Say whether almost no letter is left besides local words; 3 for e and the like count as e."""
    tanpa_tahun = TAHUN.sub(" ", sandi.lower())
    return any(
        _is_sisa_terlalu_sedikit(teks, kata)
        for teks in (tanpa_tahun, tanpa_tahun.translate(PENGGANTI_HURUF))
    )


def _is_sisa_terlalu_sedikit(teks: str, kata: Iterable[str]) -> bool:
    sisa = BUKAN_KATA.sub("", teks)
    for satu in sorted(kata, key=len, reverse=True):
        sisa = sisa.replace(satu, " ")
    return " " in sisa and len(sisa.replace(" ", "")) < SISA_HURUF_PALING_SEDIKIT
