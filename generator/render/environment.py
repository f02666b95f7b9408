"""Our own Jinja: always escaping, never forgiving a missing value. (MkDocs' own templates do neither.)"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.render import wording
from generator.render.escape import one_block, visible

_environment = Environment(
    autoescape=True,
    undefined=StrictUndefined,
    finalize=visible,
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_environment.globals.update(count=wording.count, statuses=wording.STATUSES, undated=wording.UNDATED)
_environment.filters.update(
    and_before=wording.and_before,
    day=wording.day,
    initial=wording.initial,
    on_day=wording.on_day,
    quoted=wording.quoted,
    to_day=wording.to_day,
)


def block(template: str, **values: object) -> str:
    """One block of HTML from a template of ours: no blank line inside, a line break at its end."""
    return one_block(_environment.get_template(template).render(values).strip()) + "\n"
