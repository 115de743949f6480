"""All settings: this file and the environment; an unsafe production set-up does not start."""

from pathlib import Path

import dj_database_url
import django_stubs_ext
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from sakip.lingkungan import env_bool, env_daftar, env_int, env_teks

# Lets forms name their model in annotations, e.g. ModelForm[Dokumen], also while running.
django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent

# produksi is what an unset variable means, so that forgetting it can never open a site.
MODE = env_teks("SAKIP_MODE", "produksi")
if MODE not in {"produksi", "demo", "pengembangan", "uji"}:
    raise ImproperlyConfigured(
        f"SAKIP_MODE harus produksi, demo, pengembangan atau uji, bukan {MODE!r}."
    )
MODE_DEMO = MODE == "demo"
PRODUKSI = MODE == "produksi"

KUNCI_TIDAK_RAHASIA = "kunci-ini-hanya-untuk-uji-dan-pengembangan-jangan-dipakai-di-kantor"
SECRET_KEY = env_teks("SECRET_KEY", None if PRODUKSI or MODE_DEMO else KUNCI_TIDAK_RAHASIA)
DEBUG = env_bool("DEBUG", bawaan=MODE == "pengembangan")
ALLOWED_HOSTS = env_daftar("ALLOWED_HOSTS", "" if PRODUKSI else "127.0.0.1,localhost,testserver")
CSRF_TRUSTED_ORIGINS = env_daftar("CSRF_TRUSTED_ORIGINS")
HTTPS = env_bool("SAKIP_HTTPS", bawaan=PRODUKSI)

if PRODUKSI:
    if SECRET_KEY == KUNCI_TIDAK_RAHASIA or len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:
        raise ImproperlyConfigured("SECRET_KEY produksi harus acak, paling sedikit 50 karakter.")
    if DEBUG:
        raise ImproperlyConfigured("DEBUG tidak boleh menyala di produksi.")
    if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
        raise ImproperlyConfigured("ALLOWED_HOSTS produksi harus menyebut nama situs, bukan '*'.")
    if not HTTPS:
        raise ImproperlyConfigured("Produksi wajib HTTPS; SAKIP_HTTPS=0 hanya untuk demo dan uji.")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "django_prose_editor",
    "csp",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "kecamatan",
    "iku",
    "laporan",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "kecamatan.middleware.permintaan.beri_nomor_permintaan",
    "kecamatan.middleware.ukuran.batasi_ukuran",
    "sakip.saring.saring_permintaan",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kecamatan.middleware.simpanan.larang_simpan",
    "kecamatan.middleware.sesi.batasi_sesi",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "kecamatan.middleware.wajib_sandi.wajibkan_ganti_sandi",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "kecamatan.middleware.bentrok.jawab_bentrok",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "sakip.urls"
WSGI_APPLICATION = "sakip.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sakip.konteks.kerangka",
            ],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

SQLITE_BAWAAN = f"sqlite:///{BASE_DIR / 'basisdata.sqlite3'}"
DATABASES = {"default": dj_database_url.parse(env_teks("DATABASE_URL", SQLITE_BAWAAN))}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # recursive_triggers: without it INSERT OR REPLACE would slip past the delete triggers.
        "init_command": (
            "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA recursive_triggers=ON;"
        ),
    }
elif DATABASES["default"]["ENGINE"].endswith("postgresql"):
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    DATABASES["default"]["OPTIONS"] = {
        # jit: compiling a query of this site costs more than running it.
        "options": "-c lock_timeout=5s -c statement_timeout=30s -c timezone=UTC -c jit=off"
    }
else:
    raise ImproperlyConfigured("DATABASE_URL harus sqlite:// atau postgresql://.")
# "langsung" does long work within the request: for tests, and a machine without a worker.
ANTREAN = env_teks("SAKIP_ANTREAN", "langsung" if MODE == "uji" else "pekerja")
if ANTREAN not in {"pekerja", "langsung"}:
    raise ImproperlyConfigured(f"SAKIP_ANTREAN harus pekerja atau langsung, bukan {ANTREAN!r}.")
TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend"
        if ANTREAN == "pekerja"
        else "django_tasks.backends.immediate.ImmediateBackend"
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "kecamatan.Pengguna"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "kecamatan.kata_sandi_bawaan.TidakMiripNamaValidator"},
    {
        "NAME": "kecamatan.kata_sandi_bawaan.PanjangCukupValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "kecamatan.kata_sandi_bawaan.TidakUmumValidator"},
    {"NAME": "kecamatan.kata_sandi.KataSandiKuatValidator"},
]
LOGIN_URL = "kecamatan:masuk"
LOGIN_REDIRECT_URL = "beranda"
LOGOUT_REDIRECT_URL = "kecamatan:masuk"

# One count for each pair of name and address: a stranger cannot lock the camat out of his office.
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "kecamatan.views.masuk.terkunci"
AXES_CLIENT_IP_CALLABLE = "kecamatan.alamat.alamat_klien"
AXES_ENABLE_ACCESS_FAILURE_LOG = False
AXES_VERBOSE = False
# Number of trusted proxies in front; 0 means X-Forwarded-For is never believed.
JUMLAH_PROKSI = env_int("SAKIP_JUMLAH_PROKSI", 0)

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
SESSION_IDLE_DETIK = env_int("SAKIP_SESI_DIAM_MENIT", 30) * 60
SESSION_PALING_LAMA_DETIK = env_int("SAKIP_SESI_JAM", 12) * 3600
SESSION_COOKIE_AGE = SESSION_PALING_LAMA_DETIK
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "kecamatan.views.galat.csrf_ditolak"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if JUMLAH_PROKSI else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["sakip.format"]
# Off on purpose: with it on, years print as "2.025" and typed numbers change by a factor of 1000.
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "statik_terkumpul"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = Path(env_teks("SAKIP_MEDIA", str(BASE_DIR / "berkas")))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUKSI or MODE_DEMO
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "kecamatan.unggahan.unggah.UnggahBerkas",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000
# More than any form takes: up to here a form says in words how many it does take.
DATA_UPLOAD_MAX_NUMBER_FILES = 20
# Everything one request may carry: five files of 10 MB, and the words beside them.
PERMINTAAN_PALING_BESAR = 52 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"baris": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"layar": {"class": "logging.StreamHandler", "formatter": "baris"}},
    "root": {"handlers": ["layar"], "level": env_teks("SAKIP_LOG", "WARNING")},
}
