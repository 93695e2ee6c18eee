"""The one question that may stop the user: the sample is deleted, with what was typed into it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def may_delete_sample(parent: QWidget) -> bool:
    """Ask whether the sample and what was typed into it may be deleted."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Close the sample")
    box.setText("Closing deletes the sample, with everything that you typed into it.")
    delete = box.addButton("Delete and close", QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton("Stay in the sample", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is delete
