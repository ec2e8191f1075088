"""Keep the words of the window complete: sources → .ts → .qm.

    tools/translations.py [WORDS.tsv …]   take new texts in, fill in the given words, compile
    tools/translations.py --check         say what is missing, stale or wrong; 1 if anything is

A words file has lines `context<TAB>English<TAB>translation`.
The English catalogue holds only texts with a number (`%n`), for their plural forms.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "translations"
CHINESE = "ccleader_zh_CN.ts"
ENGLISH = "ccleader_en.ts"
ALIASES = "QT_TRANSLATE_NOOP+=mark,QT_TRANSLATE_NOOP+=phrase"
FIELDS = re.compile(r"\{(\w*)[^{}]*\}|(%L?\d+|%n)")
"""A field of a text; how its value is written (`{day:%d}`) is up to the language."""


def sources() -> list[Path]:
    """Every source file with words in it, in a fixed order."""
    return sorted((ROOT / "ccleader").rglob("*.py"))


def tool(name: str, *arguments: str | Path) -> None:
    """Run a Qt tool of this environment; its output is shown only when it fails."""
    command = [str(Path(sys.executable).parent / name), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(f"{name}: {done.stdout}{done.stderr}")


def phrases(folder: Path) -> Path:
    """A file in `folder` that names every marked text plainly: lupdate skips calls with more arguments."""
    texts = sorted({(context, text) for _, _, context, text in texts_in_code() if context and text})
    lines = [
        f"mark({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)})" for context, text in texts
    ]
    path = folder / "phrases.py"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def update(folder: Path) -> None:
    """Bring both catalogues in `folder` up to date with the sources."""
    common = ["-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", ALIASES]
    with tempfile.TemporaryDirectory() as apart:
        files = [*sources(), phrases(Path(apart))]
        for name, language, extra in ((CHINESE, "zh_CN", []), (ENGLISH, "en", ["-pluralonly"])):
            languages = ["-source-language", "en", "-target-language", language]
            tool("pyside6-lupdate", *common, *extra, *languages, *files, "-ts", folder / name)


def release(folder: Path) -> None:
    """Compile every catalogue in `folder`; running programs map the files, so they are replaced whole."""
    for path in sorted(folder.glob("*.ts")):
        made = path.with_suffix(".qm.new")
        tool("pyside6-lrelease", "-silent", path, "-qm", made)
        made.replace(path.with_suffix(".qm"))


def messages(path: Path) -> Iterator[tuple[str, str, ElementTree.Element]]:
    """(context, English, element) of every message of a catalogue."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", ""), message


def forms(message: ElementTree.Element) -> list[str]:
    """The translation, or its plural forms."""
    translation = message.find("translation")
    if translation is None:
        return []
    plurals = [form.text or "" for form in translation.iter("numerusform")]
    return plurals or [translation.text or ""]


def fill(path: Path, words: dict[tuple[str, str], str]) -> None:
    """Put given words into a catalogue; a text with a number gets the word for every form."""
    tree = ElementTree.parse(path)
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            word = words.get((context.findtext("name", ""), message.findtext("source", "")))
            translation = message.find("translation")
            if word is None or translation is None:
                continue
            translation.attrib.pop("type", None)
            for place in list(translation.iter("numerusform")) or [translation]:
                place.text = word
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def read_words(paths: Sequence[Path]) -> dict[tuple[str, str], str]:
    """The words of all given files; a later line wins."""
    words = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            context, english, translation, *_ = [*line.split("\t"), "", ""]
            if english and translation:
                words[context, english] = translation
    return words


Taker = tuple[str, int]
"""A function that takes a text to translate: its context ("" = the class, as Qt does), which argument."""

TAKERS: dict[str, list[Taker]] = {"tr": [("", 0)]}
MARKED = (ast.Name, ast.Attribute, ast.Subscript, ast.Call)
"""What may stand for a text beside a plain string: something that was marked elsewhere."""


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def helpers(tree: ast.Module) -> dict[str, list[Taker]]:
    """The functions of a module that hand one of their arguments on to `phrase` as its text."""
    found: dict[str, list[Taker]] = {}
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        names = [argument.arg for argument in function.args.args if argument.arg not in ("self", "cls")]
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and called(call) == "phrase" and len(call.args) > 1:
                context, text = call.args[:2]
                if isinstance(context, ast.Constant) and isinstance(text, ast.Name) and text.id in names:
                    found.setdefault(function.name, []).append((str(context.value), names.index(text.id)))
    return found


def takers(call: ast.Call, known: dict[str, list[Taker]]) -> list[Taker]:
    """What a call takes as texts to translate."""
    if called(call) in ("mark", "phrase") and len(call.args) > 1:
        context = call.args[0]
        return [(str(context.value) if isinstance(context, ast.Constant) else "?", 1)]
    return [taker for taker in known.get(called(call), []) if taker[1] < len(call.args)]


def texts_in_code() -> Iterator[tuple[Path, int, str, str | None]]:
    """(file, line, context or "", text or None where it is computed) of every text to translate."""
    for path in sources():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = TAKERS | helpers(tree)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or path.name == "words.py":
                continue
            for context, place in takers(node, known):
                given = node.args[place]
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield path, node.lineno, context, given.value
                elif context == "" or not isinstance(given, MARKED):
                    yield path, node.lineno, context, None


def faults_in_code(chinese: Path) -> Iterator[str]:
    """Texts that are no literal, or that lupdate did not see."""
    known = {(context, source) for context, source, _ in messages(chinese)}
    sources_known = {source for _, source in known}
    for path, line, context, text in texts_in_code():
        where = f"{path.relative_to(ROOT)}:{line}"
        if text is None:
            yield f"{where}: a text to translate must be a plain string"
        elif (context, text) not in known and (context or text not in sources_known):
            yield f"{where}: not in the catalogue: {text}"


def faults_in_words(path: Path) -> Iterator[str]:
    """Messages without a translation, or whose fields are not those of the English text."""
    for context, source, message in messages(path):
        translation = message.find("translation")
        if translation is None or translation.get("type") or not all(forms(message)):
            yield f"{path.name}: [{context}] not translated: {source}"
            continue
        for form in forms(message):
            if set(FIELDS.findall(form)) != set(FIELDS.findall(source)):
                yield f"{path.name}: [{context}] fields differ: {source} → {form}"


def faults() -> Iterator[str]:
    """Everything wrong with the catalogues, a line each."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for path in CATALOGUES.glob("*.ts"):
            shutil.copy(path, fresh)
        update(fresh)
        release(fresh)
        for path in sorted(fresh.iterdir()):
            committed = CATALOGUES / path.name
            if not committed.exists() or committed.read_bytes() != path.read_bytes():
                yield f"{path.name} is not up to date: run `make translations`"
        yield from faults_in_code(fresh / CHINESE)
        for path in sorted(fresh.glob("*.ts")):
            yield from faults_in_words(path)


def main() -> int:
    """Update, or check with `--check`."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("words", nargs="*", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        found = list(faults())
        print("\n".join(found) or "translations are complete")
        return int(bool(found))
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    update(CATALOGUES)
    fill(CATALOGUES / CHINESE, read_words(options.words))
    update(CATALOGUES)
    release(CATALOGUES)
    missing = [fault for path in sorted(CATALOGUES.glob("*.ts")) for fault in faults_in_words(path)]
    print("\n".join(missing) or "translations are complete")
    return 0


if __name__ == "__main__":
    sys.exit(main())
