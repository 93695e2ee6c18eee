"""May a store lie in this folder?

Not on a network and not in a synced folder: there the locks of two machines do not see each other, and a
sync program copies half a transaction or puts an old file in place of a new one.
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from docket_assistant.domain.errors import EnvironmentFailed

_SYNCED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "box sync", "nextcloud",
           "owncloud", "pcloud", "syncthing", "mobile documents", "cloudstorage", "egnyte")  # fmt: skip
_SYNCED_WHOLE = frozenset({"box", "my drive", "mega", "sync"})
_NETWORK = frozenset(
    {"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "9p", "davfs",
     "davfs2", "ceph", "glusterfs", "lustre", "webdav"}
)  # fmt: skip
_MOUNTS = Path("/proc/mounts")
_ESCAPED = re.compile(r"\\([0-7]{3})")


def refuse_shared_folder(
    path: Path, environ: Mapping[str, str] = os.environ, mounts: str | None = None
) -> None:
    """Refuse a store on a network or in a synced folder; ``mounts`` is what /proc/mounts says.

    Raises EnvironmentFailed with a sentence that offers a local folder.
    """
    found = _synced_by(path, environ) or _network(path, _read_mounts() if mounts is None else mounts)
    if found is not None:
        raise EnvironmentFailed(
            f"{path} lies {found}; a store can be damaged there. Keep it in a folder of this computer, such"
            f" as {Path.home() / 'docket-assistant'}, and copy backups there instead."
        )


def _synced_by(path: Path, environ: Mapping[str, str]) -> str | None:
    for name, value in environ.items():
        if name.lower().startswith("onedrive") and value and path.is_relative_to(Path(value)):
            return "in the folder that OneDrive copies"
    for part in path.parts[:-1]:
        low = part.lower()
        if low in _SYNCED_WHOLE or any(word in low for word in _SYNCED):
            return f"in the synced folder {part}"
    return None


def _network(path: Path, mounts: str) -> str | None:
    if (
        PureWindowsPath(path).drive.startswith("\\\\")
        or str(path).startswith("\\\\")
        or _is_remote_drive(path)
    ):
        return "on a network drive"
    kind = _file_system(path, mounts)
    if kind in _NETWORK or kind.startswith("fuse."):
        return f"on a network or mounted folder ({kind})"
    return None


def _file_system(path: Path, mounts: str) -> str:
    """Type of the file system that holds ``path``: the longest mount point above it, the last of equals."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        words = line.split(" ")
        if len(words) < 3:
            continue
        point = Path(_ESCAPED.sub(lambda sign: chr(int(sign[1], 8)), words[1]))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), words[2]
    return kind


def _read_mounts() -> str:
    try:
        return os.fsdecode(_MOUNTS.read_bytes())
    except OSError:
        return ""


def _is_remote_drive(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        remote = 4
        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.drive + "\\") == remote)
    else:  # noqa: RET505  # a type checker reads the other branch as never reached
        return False
