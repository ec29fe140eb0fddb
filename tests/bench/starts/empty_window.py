"""The floor of every start: an empty window of Qt, left at the end of its first paint."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.starts.first_paint import leave_after_first_paint

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1440, 900)
    leave_after_first_paint(window)
    window.show()
    application.exec()
