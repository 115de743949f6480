"""What the renderer may read: the pictures sent with the job and nothing else."""

from collections.abc import Mapping

from weasyprint.urls import URLFetcher, URLFetcherResponse

TAUTAN_BOLEH = ("https:", "mailto:", "#")


class Aset(URLFetcher):  # type: ignore[misc]
    """Answers only the exact addresses it was made with; it keeps state, so one per render.

    Every refusal stops the render: a template that reaches outside is a fault, not a blank.
    """

    def __init__(self, aset: Mapping[str, tuple[str, bytes]]) -> None:
        """Take the pictures; the closed settings matter to code that bypasses `fetch`."""
        super().__init__(
            timeout=1, allowed_protocols=(), allow_redirects=False, fail_on_errors=True
        )
        self._aset = aset

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return a picture of this job. Raises ValueError for any other address."""
        try:
            jenis, isi = self._aset[url]
        except KeyError:
            raise ValueError("ditolak") from None
        return URLFetcherResponse(url, isi, {"Content-Type": jenis})
