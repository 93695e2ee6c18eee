"""Our own icons, drawn in the colour and at the size where they stand."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from docket_assistant import resources


@lru_cache(maxsize=256)
def _drawn(name: str, color: str, pixels: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # after the first paint

    svg = resources.read_text(f"icons/{name}.svg").replace("currentColor", color)
    picture = QPixmap(QSize(pixels, pixels))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return picture


def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon at ``size`` pixels of the layout, sharp on a screen of ``ratio`` device pixels each."""
    picture = QPixmap(_drawn(name, QColor(color).name(), max(1, round(size * ratio))))
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, color: str, size: int = 20, room: int = 0) -> QIcon:
    """An icon for a button or menu, with its double for dense screens; ``room`` stays empty at its right."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(_with_room(pixmap(name, color, size, ratio), size + room, size))
    return made


def blank(width: int, height: int) -> QIcon:
    """Keeps the place of an icon that is drawn after the first paint."""
    picture = QPixmap(QSize(width, height))
    picture.fill(Qt.GlobalColor.transparent)
    return QIcon(picture)


def _with_room(drawn: QPixmap, width: int, height: int) -> QPixmap:
    ratio = drawn.devicePixelRatio()
    picture = QPixmap(QSize(round(width * ratio), round(height * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return picture
