"""What stands in `mkdocs.yml`, read as MkDocs reads it: `!ENV`, `INHERIT`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import get_yaml_loader, yaml_load
from yaml.reader import ReaderError

from generator.errors import UsageError
from generator.yaml_messages import common_fault


def read_mkdocs(file: Path) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What stands in `mkdocs.yml` and in the file that it inherits from (`INHERIT`), put together as MkDocs does; and
    the names of the environment variables that `!ENV` asks for, sorted.

    Raises:
        UsageError: no readable file, no YAML, no settings; the text is Italian.
    """
    named: list[str] = []
    try:
        with file.open(encoding="utf-8") as source:
            raw: Any = yaml_load(source, _loader(named))
    except FileNotFoundError:
        raise UsageError(f"manca mkdocs.yml in {file.parent} → esegui il comando nella cartella del progetto") from None
    except OSError as fault:
        raise UsageError(f"{file} non si legge ({fault.strerror}) → controlla che sia un file, e i permessi") from None
    except UnicodeDecodeError:
        raise UsageError(f"{file.name} non è in UTF-8 → salvalo di nuovo in UTF-8") from None
    except ConfigurationError as fault:
        if isinstance(fault.__context__, yaml.YAMLError):
            raise UsageError(_fault(file, fault.__context__)) from None
        raise UsageError(f"{file.name} eredita da un file che non c’è → correggi INHERIT\n  {fault}") from None
    except (AttributeError, TypeError, RecursionError):  # MkDocs trusts what INHERIT says
        raise UsageError(f"{file.name}: INHERIT deve nominare un altro file YAML, come base.yml") from None
    if not isinstance(raw, dict) or not raw:
        raise UsageError(f"{file.name} non contiene impostazioni → scrivi almeno site_name: …")
    return raw, tuple(sorted(set(named)))


def _loader(named: list[str]) -> Any:
    """MkDocs' own reading of `!ENV`, which adds the variables that are asked for to `named`; what other tags
    (`!!python/name`) mean is for MkDocs only, and they are passed over."""
    loader = get_yaml_loader(yaml.SafeLoader)
    value_of = loader.yaml_constructors["!ENV"]

    def variable(reading: yaml.SafeLoader, node: yaml.Node) -> Any:
        held = node.value if isinstance(node, yaml.SequenceNode) else [node]
        named.extend(one.value for one in held if isinstance(one, yaml.ScalarNode))
        return value_of(reading, node)

    loader.add_constructor("!ENV", variable)
    loader.add_multi_constructor("!", lambda reading, suffix, node: None)
    loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda reading, suffix, node: None)
    return loader


def _fault(file: Path, error: yaml.YAMLError) -> str:
    """What is no YAML in `mkdocs.yml` or in the file that it inherits from, and where: each has its own marks."""
    if isinstance(error, ReaderError):  # it knows no line
        name = Path(error.name).name
        if error.encoding != "unicode":
            return f"{name} non è in UTF-8 → salvalo di nuovo in UTF-8"
        return f"{name} contiene un carattere invisibile che YAML non ammette (U+{error.character:04X}) → toglilo"
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    name = Path(mark.name).name if mark else file.name
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said, remedy = "non è YAML valido", "controlla rientri, virgolette e parentesi"
    if common := common_fault(error):
        line, column, said, remedy = common
    return f"{name}:{line + 1}:{column + 1}: {said} → {remedy}"
