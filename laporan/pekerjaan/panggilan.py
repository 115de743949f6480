"""Calls the workers through django-tasks; what there is to do is in our own table only."""

from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult


@task
def layani_antrean() -> int:
    """Do what waits and return how many jobs that were; also for `manage.py db_worker`."""
    from laporan.pekerjaan.pekerja import Pekerja

    return Pekerja().kerjakan_semua()


def panggil_pekerja() -> None:
    """Say that there is work. Call it on commit: before, no worker sees the job."""
    layani_antrean.enqueue()


def buang_panggilan() -> int:
    """Forget the calls that whoever looks into the queue now has heard; return how many."""
    panggilan = DBTaskResult.objects.filter(
        task_path=layani_antrean.module_path, status=TaskResultStatus.READY
    )
    # Asked first: a DELETE takes the write lock of SQLite even where it finds nothing.
    return panggilan.delete()[0] if panggilan.exists() else 0
