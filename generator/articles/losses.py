"""What of a body is not published: images, and addresses of links that are not safe. Nothing vanishes in silence."""

from __future__ import annotations

from collections.abc import Sequence

from generator.articles.files import printable
from generator.articles.findings import Findings
from generator.articles.located import Place
from generator.articles.pieces import Target

MAX_TOLD = 50
_INSTEAD = "toglila, o metti un collegamento alla pagina che la mostra"
WHOLE_ADDRESS = "scrivi l’indirizzo intero, che comincia con https://"


def tell_losses(targets: Sequence[Target], findings: Findings, remedy: str = WHOLE_ADDRESS) -> None:
    """Warn of every image and every dropped address, the first fifty by name.

    Args:
        targets: what the body points at.
        findings: where to tell.
        remedy: what to write instead of an address that was dropped.
    """
    lost = list(dict.fromkeys(target for target in targets if not target.kept))
    for target in lost[:MAX_TOLD]:
        shown = printable(target.address[:60])
        if target.kind == "image":
            message, advice = (
                f"le immagini nel testo non sono pubblicate: «{shown}»",
                _INSTEAD,
            )
        else:
            message, advice = f"l’indirizzo «{shown}» non è pubblicato: del collegamento resta il testo", remedy
        findings.warn(Place(target.line, 1), "image" if target.kind == "image" else "url", message, advice)
    if len(lost) > MAX_TOLD:
        message = f"immagini e indirizzi non pubblicati sono in tutto {len(lost)}: qui ci sono i primi {MAX_TOLD}"
        findings.warn(Place(lost[MAX_TOLD].line, 1), "url", message, "correggi questi, poi ripeti il controllo")
