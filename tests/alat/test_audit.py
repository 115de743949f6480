"""The dependency audit fails on a known vulnerability, and on nothing else."""

import json

import pytest

from alat.audit import judge

BERSIH = {"name": "django", "version": "5.2.19", "vulns": []}
RAWAN = {"name": "pillow", "version": "1.0", "vulns": [{"id": "PYSEC-1"}]}
DILEWATI = {"name": "zopfli", "skip_reason": "Dependency not found"}


@pytest.mark.parametrize(
    ("daftar", "kode", "kata"),
    [
        ([BERSIH], 0, "1 paket diperiksa, 0 rawan"),
        ([BERSIH, RAWAN], 1, "RAWAN: pillow 1.0: PYSEC-1"),
        ([BERSIH, DILEWATI], 0, "TIDAK DIPERIKSA, tak dikenal layanan: zopfli"),
        ([DILEWATI], 0, "AUDIT TIDAK DILAKUKAN"),
    ],
)
def test_only_a_vulnerability_fails_the_audit(
    daftar: list[dict[str, object]], kode: int, kata: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert judge(json.dumps({"dependencies": daftar, "fixes": []})) == kode
    assert kata in capsys.readouterr().out


def test_a_silent_service_is_said_and_does_not_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert judge("") == 0
    assert "AUDIT TIDAK DILAKUKAN" in capsys.readouterr().out
