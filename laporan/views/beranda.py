"""The home page: what to do next, per role."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe


@require_safe
def beranda(request: HttpRequest) -> HttpResponse:
    """Show the home page."""
    return HttpResponse("")
