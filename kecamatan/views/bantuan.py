"""The short guide of the site, for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
@login_not_required
def bantuan(request: HttpRequest) -> HttpResponse:
    """Show what each role does, also to somebody who cannot log in."""
    return render(request, "kecamatan/bantuan.html")
