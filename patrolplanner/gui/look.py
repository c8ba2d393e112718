"""How the window looks: one set of colour roles in two themes, the font, and the style sheet made of them.

Code first, colour second: no meaning hangs on a tint alone. Text keeps a contrast of 4.5 to 1 in both themes.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from patrolplanner import paths
from patrolplanner.documents.shift_codes import tint
from patrolplanner.domain.shifts import Shift


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by what they mean, as ``#RRGGBB``; those of the light theme unless others are said."""

    dark: bool = False
    ground: str = "#F4F6F8"
    panel: str = "#FFFFFF"
    raised: str = "#FAFBFC"
    line: str = "#DFE4E9"
    ink: str = "#1C2733"
    quiet: str = "#5C6975"
    accent: str = "#1F4E9E"
    on_accent: str = "#FFFFFF"
    accent_soft: str = "#E4ECFA"
    danger: str = "#B3261E"
    danger_soft: str = "#FCE4E2"
    warn: str = "#8A5300"
    warn_soft: str = "#FDF0D8"
    good: str = "#1E6B34"
    weekend: str = "#FBF7F0"
    hover: str = "#EEF2F6"
    selection: str = "#D3E1F8"
    lock: str = "#45525E"


LIGHT = Look()
DARK = Look(
    dark=True,
    ground="#15191E",
    panel="#1E242B",
    raised="#242B33",
    line="#38414B",
    ink="#E6EBF0",
    quiet="#A3AFBB",
    accent="#7FAEFF",
    on_accent="#0B1830",
    accent_soft="#25385A",
    danger="#FF8A80",
    danger_soft="#4A2422",
    warn="#F2B84B",
    warn_soft="#453516",
    good="#7FD494",
    weekend="#262520",
    hover="#2A323B",
    selection="#2E4A78",
    lock="#C4CDD6",
)

ROW = 24
"""Height of a table row in pixels."""
STEP = 4
"""Distances are multiples of this."""

BODY = 13
"""Height of the usual letters in pixels; other sizes are said as they stand beside this one."""
SIZES = {"small": 12, "usual": BODY, "large": 15}

_FAMILIES = ("Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC")


_OF_THE_SYSTEM = (
    *("QAbstractItemView", "QCheckBox", "QComboBox", "QComboMenuItem", "QDockWidgetTitle", "QGroupBox", "QHeaderView"),
    *("QLabel", "QListBox", "QListView", "QMdiSubWindowTitleBar", "QMenu", "QMenuBar", "QMessageBox", "QMiniFont"),
    *("QPushButton", "QRadioButton", "QSmallFont", "QStatusBar", "QTabBar", "QTitleBar", "QToolBar", "QToolButton"),
    *("QTipLabel", "QToolTip"),
)
"""Widgets to which a desktop may give letters of their own; Windows does to tables, menus, messages, status lines."""


class _Current(QObject):
    """The look in force; ``changed`` tells those who paint for themselves."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.look = LIGHT
        self.choice = "system"
        self.letters = BODY


current = _Current()


def look() -> Look:
    return current.look


def dress(app: QApplication, choice: str = "system") -> None:
    """Give the whole program a theme: ``light``, ``dark`` or ``system``."""
    dark = choice == "dark" or (
        choice == "system" and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    current.choice = choice
    current.look = DARK if dark else LIGHT
    if not app.styleSheet():  # once: a style, too, goes through every widget there is, and the sheet does it anyway
        app.setStyle("Fusion")
    app.setPalette(_palette(current.look))
    app.setStyleSheet(sheet(current.look))
    current.changed.emit()


def sized(pixels: int) -> int:
    """A size of letters, given for the usual one, in the size that the user has chosen."""
    return pixels + current.letters - BODY


def choose_font(app: QApplication, size: str = "usual") -> None:
    """The body font: the system's Chinese one where there is one, else the one that is shipped."""
    current.letters = SIZES.get(size, BODY)
    there = set(QFontDatabase.families())
    family = next((f for f in _FAMILIES if f in there), "")
    if not family:
        for weight in ("Regular", "Bold"):
            QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / f"NotoSansSC-{weight}.ttf"))
        family = _FAMILIES[-1]
    font = QFont(family)
    font.setPixelSize(current.letters)
    app.setFont(font)
    for kind in _OF_THE_SYSTEM:
        app.setFont(font, kind)  # type: ignore[arg-type]  # its stubs say bytes, which it refuses


@dataclass(frozen=True, slots=True)
class CodeColours:
    """Ground and text of a shift code in a cell."""

    ground: QColor
    text: QColor


def code_colours(shift: Shift, code: str) -> CodeColours:
    """The colours of a shift in the theme: the papers' tints by day, the same hues on dark ground by night."""
    paper = tint(shift, code)
    ground = QColor(paper.ground)
    if not look().dark:
        return CodeColours(ground, QColor(paper.text))
    # the ground has the hue: the text of a colour that the plan names is plain ink
    return CodeColours(
        QColor.fromHslF(max(ground.hslHueF(), 0.0), min(ground.hslSaturationF(), 0.5), 0.24),
        QColor.fromHslF(max(ground.hslHueF(), 0.0), min(ground.hslSaturationF(), 0.8), 0.80),
    )


def _palette(look: Look) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for place, colour in (
        (role.Window, look.ground),
        (role.WindowText, look.ink),
        (role.Base, look.panel),
        (role.AlternateBase, look.raised),
        (role.Text, look.ink),
        (role.Button, look.panel),
        (role.ButtonText, look.ink),
        (role.ToolTipBase, look.raised),
        (role.ToolTipText, look.ink),
        (role.Highlight, look.selection),
        (role.HighlightedText, look.ink),
        (role.PlaceholderText, look.quiet),
        (role.Link, look.accent),
        (role.BrightText, look.danger),
        (role.Mid, look.line),
        (role.Accent, look.accent),
    ):
        palette.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(look.quiet))
    return palette


def sheet(look: Look) -> str:
    """The style sheet. Widgets ask for one of its roles by ``setProperty("role", ...)``.

    ``main`` is the one filled button of a page, ``flat`` a button that looks like a link.
    """
    # a style sheet cannot draw an arrow in a colour of the theme, hence a drawing for each
    mode, icons = "dark" if look.dark else "light", (paths.resources() / "icons").as_posix()
    arrows = {f"arrow_{way}": f'url("{icons}/arrow-{way}-{mode}.svg")' for way in ("down", "up")}
    arrows["check"] = f'url("{icons}/check-{mode}.svg")'
    letters = {f"px{n}": sized(n) for n in (14, 18, 20)}
    return _SHEET.format(**{name: getattr(look, name) for name in Look.__slots__}, **arrows, **letters)


_SHEET = """
QWidget {{ color: {ink}; }}
QMainWindow, QDialog, QWidget[role="ground"] {{ background: {ground}; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
QLabel {{ background: transparent; }}
QLabel[role="quiet"] {{ color: {quiet}; }}
QLabel[role="title"] {{ font-size: {px18}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {px14}px; font-weight: 600; }}
QLabel[role="number"] {{ font-size: {px20}px; font-weight: 600; }}
QLabel[role="danger"] {{ color: {danger}; }}
QLabel[role="warn"] {{ color: {warn}; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[stage="ahead"] {{ color: {quiet}; padding: 3px 10px; }}
QLabel[stage="done"] {{ color: {good}; padding: 3px 10px; }}
QLabel[stage="now"] {{ background: {accent_soft}; color: {accent}; font-weight: 600; padding: 3px 10px;
    border-radius: 9px; }}
QLabel[tone="danger"] {{ color: {danger}; }}
QLabel[tone="warn"] {{ color: {warn}; }}
QLabel[tone="good"] {{ color: {good}; }}
QLabel[tone="quiet"] {{ color: {quiet}; }}
QLabel[tone="accent"] {{ color: {accent}; }}
QFrame[role="panel"] {{ background: {panel}; border: 1px solid {line}; border-radius: 8px; }}
QGraphicsView {{ background: {panel}; border: 1px solid {line}; border-radius: 8px; }}
QGraphicsView:focus {{ border: 1px solid {accent}; }}
QFrame[role="bar"] {{ background: {panel}; border: none; border-bottom: 1px solid {line}; border-radius: 0; }}
QFrame[role="side"] {{ background: {panel}; border: none; border-right: 1px solid {line}; border-radius: 0; }}
QListWidget[role="plain"] {{ border: none; background: transparent; }}
QFrame[role="rule"] {{ background: {line}; max-height: 1px; min-height: 1px; border: none; }}
QPushButton {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 5px 12px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QTimeEdit:disabled, QComboBox:disabled {{
    color: {quiet}; background: {ground};
}}
QPushButton:disabled {{ color: {quiet}; background: {ground}; }}
QPushButton[role="main"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[role="main"]:hover {{ background: {accent}; }}
QPushButton[role="main"]:focus {{ border: 2px solid {ink}; }}
QPushButton[role="main"]:disabled {{ background: {line}; color: {quiet}; border-color: {line}; }}
QPushButton[role="flat"], QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px 8px; }}
QPushButton[role="flat"] {{ color: {accent}; }}
QPushButton[role="flat-danger"] {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px 8px; color: {danger}; font-weight: 600; }}
QPushButton[role="flat-danger"]:hover {{ background: {hover}; }}
QPushButton[role="flat-danger"]:focus {{ border: 1px solid {danger}; }}
QPushButton[role="flat"]:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton[role="flat"]:focus, QToolButton:focus {{ border: 1px solid {accent}; }}
QToolButton[tone="danger"] {{ color: {danger}; }}
QToolButton[tone="warn"] {{ color: {warn}; }}
QToolButton:checked {{ background: {accent_soft}; }}
QToolButton[role="help"] {{ background: transparent; border: 1px solid {line}; border-radius: 8px; padding: 0;
    color: {quiet}; font-size: 11px; font-weight: 600; }}
QToolButton[role="help"]:hover {{ border-color: {accent}; color: {accent}; }}
QToolButton:disabled {{ color: {quiet}; }}
QPushButton[role="nav"] {{ background: transparent; border: 1px solid transparent; border-radius: 6px; text-align: left;
    padding: 2px 10px; }}
QPushButton[role="nav"]:hover {{ background: {hover}; }}
QPushButton[role="nav"]:checked {{ background: {accent_soft}; color: {accent}; font-weight: 600; }}
QPushButton[role="nav"]:focus {{ border: 1px solid {accent}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QTimeEdit, QComboBox {{
    background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 4px 6px; min-height: 18px;
    selection-background-color: {selection}; selection-color: {ink}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QTimeEdit:focus, QComboBox:focus {{ border: 1px solid {accent}; }}
QLineEdit[bad="true"], QSpinBox[bad="true"], QComboBox[bad="true"] {{
    border: 1px solid {danger}; }}
QTableView QLineEdit, QTableView QComboBox, QTableView QSpinBox, QTableView QTimeEdit {{
    border-radius: 0; padding: 0 4px; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: {arrow_down}; width: 12px; height: 12px; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
QTimeEdit::up-button, QTimeEdit::down-button {{ border: none; background: transparent; width: 18px; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow {{ image: {arrow_up}; width: 10px; height: 10px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow {{
    image: {arrow_down}; width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {panel}; border: 1px solid {line}; }}
QTableView, QTreeView, QListView {{ background: {panel}; border: 1px solid {line}; border-radius: 8px;
    gridline-color: {line}; alternate-background-color: {raised}; outline: none;
    selection-background-color: {selection}; selection-color: {ink}; }}
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {{ background: {selection}; }}
QTableView::item:focus, QTreeView::item:focus, QListView::item:focus {{ border: 1px solid {accent}; }}
QHeaderView {{ background: {raised}; border: none; }}
QHeaderView::section {{ background: {raised}; color: {quiet}; border: none; border-bottom: 1px solid {line};
    border-right: 1px solid {line}; padding: 4px 6px; font-weight: 600; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableCornerButton::section {{ background: {raised}; border: none; border-bottom: 1px solid {line}; }}
QMenuBar {{ background: {panel}; border-bottom: 1px solid {line}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {panel}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_soft}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QStatusBar {{ background: {panel}; border-top: 1px solid {line}; color: {quiet}; }}
QStatusBar QLabel {{ color: {quiet}; padding: 0 8px; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {line}; }}
QScrollArea {{ background: transparent; border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabBar::tab {{ background: transparent; padding: 6px 14px; border-bottom: 2px solid transparent; color: {quiet}; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 2px solid {accent}; }}
QTabBar, QPushButton, QToolButton {{ outline: none; }}
QTabBar::tab:focus {{ background: {accent_soft}; }}
QTabWidget::pane {{ border: none; }}
QGroupBox {{ background: {panel}; border: 1px solid {line}; border-radius: 8px; margin-top: 10px; padding-top: 10px; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 12px; padding: 0 4px; font-weight: 600; }}
QProgressBar {{ background: {hover}; border: none; border-radius: 4px; height: 8px; text-align: center; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: 13px; height: 13px;
    border: 1px solid {quiet}; background: {panel}; border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {accent}; border-color: {accent};
    image: {check}; }}
QRadioButton::indicator:checked {{ border: 4px solid {accent}; width: 7px; height: 7px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {ground}; border-color: {line}; }}
"""
