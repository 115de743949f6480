"""The number of the request being answered, for the audit trail and the error pages."""

from contextvars import ContextVar

nomor_permintaan: ContextVar[str] = ContextVar("nomor_permintaan", default="")
