"""The flat boxes, borders and paddings of the window as one Qt style sheet."""

from __future__ import annotations

from collections.abc import Mapping

_SHEET = """
QWidget {{ color: {t1}; }}
QMainWindow, QDialog, QWidget#page {{ background: {app}; }}
QToolTip {{ background: {surface}; color: {t1}; border: 1px solid {input}; padding: 4px 6px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}

QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: {px20}px; font-weight: 700; }}
QLabel[kind="figure"] {{ font-size: {px24}px; font-weight: 700; }}
QLabel[kind="heading"] {{ font-size: {px14}px; font-weight: 700; }}
QLabel[kind="strong"] {{ font-weight: 700; }}
QLabel[kind="secondary"] {{ color: {t2}; }}
QLabel[kind="caption"] {{ font-size: {px12}px; color: {t3}; }}
QLabel[kind="label"] {{ font-size: {px12}px; color: {t2}; }}
QLabel[kind="small"] {{ font-size: {px11}px; color: {t3}; }}
QLabel[kind="error"] {{ font-size: {px12}px; color: {bad}; }}
QLabel[kind="warning"] {{ font-size: {px12}px; color: {warn}; }}
QLabel[kind="good"] {{ font-size: {px12}px; color: {ok}; }}
QLabel[tone="bad"] {{ color: {bad}; }}
QLabel[tone="warn"] {{ color: {warn}; }}
QLabel[tone="ok"] {{ color: {ok}; }}
QLabel[kind="key"] {{ font-size: {px11}px; color: {t2}; background: {surface};
    border: 1px solid {line2}; border-radius: 3px; padding: 0 4px; }}
QLabel[chip] {{ font-size: {px12}px; border-radius: 3px; padding: 1px 7px;
    background: {sunken}; color: {t2}; }}
QLabel[chip="info"] {{ background: {sel}; color: {pri}; }}
QLabel[chip="ok"] {{ background: {oksoft}; color: {ok}; }}
QLabel[chip="warn"] {{ background: {warnsoft}; color: {warn}; }}
QLabel[chip="bad"] {{ background: {badsoft}; color: {bad}; }}
QLabel[chip="outline"] {{ background: transparent; color: {t2}; border: 1px solid {line2}; }}

QFrame[card="true"] {{ background: {surface}; border: 1px solid {line}; border-radius: 6px; }}
QFrame[foot="true"] {{ background: {subtle}; border: none; border-top: 1px solid {line};
    border-bottom-left-radius: 6px; border-bottom-right-radius: 6px; }}
QFrame[rule="true"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[upright="true"] {{ background: {line2}; border: none; max-width: 1px; min-width: 1px; }}
QFrame[banner="warn"] {{ background: {warnsoft}; border: 1px solid {warnline}; border-radius: 6px; }}
QFrame[banner="bad"] {{ background: {badsoft}; border: 1px solid {badline}; border-radius: 6px; }}
QFrame[banner="warn"] QLabel[kind="strong"] {{ color: {warn}; }}
QFrame[banner="bad"] QLabel[kind="strong"] {{ color: {bad}; }}
QFrame[sign="open"] {{ background: {surface}; border: 1px dashed {input}; border-radius: 6px; }}
QFrame[sign="done"] {{ background: {subtle}; border: 1px solid {line2}; border-radius: 6px; }}
QFrame[column="true"] {{ background: {sunken}; border: none; border-radius: 6px; }}
QListView[board="true"] {{ background: transparent; }}
QLabel[kind="number"] {{ font-size: {px11}px; color: {t2}; border: 1px solid {input}; border-radius: 9px;
    min-width: 16px; max-width: 16px; min-height: 16px; max-height: 16px; }}
QFrame[private="true"] {{ background: {subtle}; border: 1px dashed {warnline}; border-radius: 6px; }}
QPushButton[toggle="true"] {{ background: {sunken}; border: none; border-radius: 3px; min-height: 22px;
    padding: 0 8px; font-size: {px12}px; color: {t2}; }}
QPushButton[toggle="true"]:checked {{ background: {sel}; color: {pri}; font-weight: 700; }}
QPushButton[toggle="true"]:focus {{ border: 2px solid {pri}; padding: 0 6px; min-height: 18px; }}
QFrame[quote="true"] {{ background: transparent; border: none; border-left: 3px solid {line2}; }}
QFrame#toast {{ background: {tip}; border-radius: 6px; }}
QFrame#toast QLabel {{ color: {ontip}; }}
QFrame#toast QPushButton {{ background: transparent; border: none; color: {tiplink}; font-weight: 700; }}
QFrame#toast QPushButton:hover {{ text-decoration: underline; }}
QFrame#popup {{ background: {surface}; border: 1px solid {input}; border-radius: 8px; }}

QPushButton {{ background: {surface}; border: 1px solid {line2}; border-radius: 5px;
    padding: 0 12px; min-height: 28px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 2px solid {pri}; padding: 0 11px; min-height: 26px; }}
QPushButton:disabled {{ background: {subtle}; color: {dis}; border: 1px solid {line}; }}
QPushButton[small="true"] {{ min-height: 24px; padding: 0 8px; font-size: {px12}px; }}
QPushButton[small="true"]:focus {{ min-height: 22px; padding: 0 7px; }}
QPushButton[kind="primary"] {{
    background: {pri}; border: 1px solid {pri}; color: {onpri}; font-weight: 700; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{
    background: {pri-hover}; border-color: {pri-hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {sel}; }}
QPushButton[kind="primary"]:disabled {{ background: {subtle}; color: {dis}; border: 1px solid {line}; }}
QPushButton[kind="outline"] {{ border: 1px solid {pri}; color: {pri}; font-weight: 700; }}
QPushButton[kind="text"] {{ background: transparent; border: none; color: {pri}; padding: 0 4px; }}
QPushButton[kind="text"]:hover {{ text-decoration: underline; }}
QPushButton[kind="text"][tone="bad"] {{ color: {bad}; }}
QPushButton[kind="text"]:focus {{ border: 2px solid {pri}; padding: 0 2px; }}
QPushButton[kind="file"] {{ background: {sunken}; border: none; border-radius: 3px; padding: 0 7px;
    min-height: 22px; font-size: {px12}px; color: {t2}; }}
QPushButton[kind="file"]:hover {{ background: {hover}; }}
QPushButton[kind="file"]:focus {{ border: 2px solid {pri}; padding: 0 5px; min-height: 18px; }}
QPushButton[kind="group"] {{ background: transparent; border: none; font-weight: 700; padding: 0 4px; }}
QPushButton[kind="group"]:hover {{ background: {hover}; }}
QPushButton[kind="group"]:focus {{ border: 2px solid {pri}; padding: 0 2px; }}
QPushButton::menu-indicator {{ image: url("theme:chevron-down-{shade}.svg"); width: 14px; height: 14px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }}
QPushButton[menu="true"] {{ padding-right: 24px; }}

QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border: 2px solid {pri}; padding: 2px; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[fold="true"] {{ font-weight: 700; }}
QFrame[segmented="true"] {{ background: {surface}; border: 1px solid {line2}; border-radius: 5px; }}
QFrame[segmented="true"] QToolButton {{ border: none; border-left: 1px solid {line2}; border-radius: 0;
    padding: 0 11px; min-height: 26px; max-height: 28px; }}
QFrame[segmented="true"] QToolButton[first="true"] {{ border-left: none; border-top-left-radius: 4px;
    border-bottom-left-radius: 4px; }}
QFrame[segmented="true"] QToolButton[last="true"] {{ border-top-right-radius: 4px;
    border-bottom-right-radius: 4px; }}
QFrame[segmented="true"] QToolButton:checked {{ background: {sel}; color: {pri}; font-weight: 700; }}
QFrame[segmented="true"] QToolButton:focus {{ border: 2px solid {pri}; padding: 0 10px; min-height: 24px; }}

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{ background: {surface};
    border: 1px solid {input}; border-radius: 5px; padding: 0 8px; min-height: 28px;
    selection-background-color: {pri}; selection-color: {onpri}; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus {{ border: 2px solid {pri}; padding: 0 7px; min-height: 26px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 3px 5px; }}
QPlainTextEdit[grows="true"] {{ min-height: 0; padding: 3px 6px; }}
QPlainTextEdit[grows="true"]:focus {{ padding: 2px 5px; }}
QPlainTextEdit[state="error"] {{ border-color: {bad}; }}
QLineEdit[state="error"], QComboBox[state="error"] {{ border-color: {bad}; }}
QLineEdit[state="warning"], QComboBox[state="warning"] {{ border-color: {warnline}; }}
QLineEdit:read-only {{ background: {subtle}; border-color: {line2}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{
    background: {subtle}; color: {dis}; border-color: {line2}; }}
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit {{ border: none; padding: 0 0 0 8px; min-height: 0; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("theme:chevron-down-{shade}.svg"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView, QAbstractItemView#completions {{
    background: {surface}; border: 1px solid {input};
    outline: none; padding: 2px; selection-background-color: {sel}; selection-color: {t1}; }}
QLineEdit[figure="true"] {{ font-weight: 700; padding: 0 4px; min-height: 22px; border-color: {line2}; }}
QLineEdit[figure="true"]:read-only {{ background: transparent; border-color: transparent; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
    border: none; width: 18px; background: transparent; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url("theme:chevron-up-{shade}.svg"); width: 12px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{
    image: url("theme:chevron-down-{shade}.svg"); width: 12px; }}
QCheckBox, QRadioButton {{ spacing: 6px; background: transparent; min-height: 24px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {dis}; }}
QCheckBox::indicator {{ width: 13px; height: 13px; border: 1px solid {input}; border-radius: 3px;
    background: {surface}; }}
QCheckBox::indicator:checked {{ background: {pri}; border-color: {pri};
    image: url("theme:check-{shade}.svg"); }}
QCheckBox::indicator:indeterminate {{ background: {pri}; border-color: {pri};
    image: url("theme:minus-{shade}.svg"); }}
QCheckBox:focus, QRadioButton:focus {{ color: {pri}; }}
QCheckBox::indicator:focus {{ border: 2px solid {pri}; width: 11px; height: 11px; }}
QCheckBox::indicator:disabled {{ background: {subtle}; border-color: {line2}; }}

QTableView, QTreeView, QListView {{ background: {surface}; border: none; outline: none;
    gridline-color: {line}; selection-background-color: {sel}; selection-color: {t1}; }}
QTreeView::item {{ border: none; border-bottom: 1px solid {line}; padding: 0 8px; }}
QTreeView::item:hover, QListView::item:hover {{ background: {hover}; }}
QTreeView::item:selected, QListView::item:selected {{ background: {sel}; color: {t1}; }}
QHeaderView {{ background: {subtle}; border: none; }}
QHeaderView::section {{ background: {subtle}; color: {t2}; font-size: {px12}px; border: none;
    border-bottom: 1px solid {line}; padding: 0 8px; min-height: 31px; }}
QHeaderView::section:hover {{ background: {hover}; color: {t1}; }}
QHeaderView::up-arrow {{ image: url("theme:chevron-up-{shade}.svg"); width: 12px; height: 12px;
    subcontrol-position: center right; right: 3px; }}
QHeaderView::down-arrow {{ image: url("theme:chevron-down-{shade}.svg"); width: 12px; height: 12px;
    subcontrol-position: center right; right: 3px; }}
QTableCornerButton::section {{ background: {subtle}; border: none; }}

QMenu {{ background: {surface}; border: 1px solid {input}; border-radius: 6px; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 10px; border-radius: 4px; }}
QMenu::icon {{ padding-left: 6px; }}
QMenu::item:selected {{ background: {sel}; }}
QMenu::item:disabled {{ color: {dis}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 6px; }}
QProgressBar {{ background: {sunken}; border: none; border-radius: 3px; max-height: 8px; min-height: 8px; }}
QProgressBar::chunk {{ background: {pri}; border-radius: 3px; }}
QSplitter::handle {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t2}; padding: 6px 12px; border: none;
    border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {pri}; border-bottom: 2px solid {pri}; font-weight: 700; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{
    background: {line2}; border-radius: 4px; min-height: 32px; min-width: 32px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {input}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0; }}

QFrame#sidebar {{ background: {side}; border: none; border-right: 1px solid {line}; }}
QFrame#topbar {{ background: {surface}; border: none; border-bottom: 1px solid {line}; }}
QFrame#statusbar {{ background: {side}; border: none; border-top: 1px solid {line}; }}
QFrame#statusbar QLabel, QFrame#statusbar QToolButton {{ font-size: {px12}px; color: {t2}; }}
QFrame#statusbar QToolButton {{ padding: 0 4px; }}
QFrame#statusbar QToolButton[state="bad"] {{ color: {bad}; font-weight: 700; }}
QFrame#drawer {{ background: {surface}; border: 1px solid {line}; border-radius: 6px; }}
"""

_SIZES = (11, 12, 13, 14, 20, 24)


def stylesheet(colours: Mapping[str, str], shade: str, large: bool) -> str:
    """The sheet for a set of tokens; `shade` (light, dark) names the pictures drawn for it."""
    sizes = {f"px{size}": str(size + large) for size in _SIZES}
    return _SHEET.format(**colours, **sizes, shade=shade)
