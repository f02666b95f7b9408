"""The folding of `generator.folding`, under the name by which the matcher knows it."""

from generator.folding import TOKEN, fold, fold_case, lowered, spelling_key

__all__ = ["TOKEN", "fold", "fold_case", "lowered", "spelling_key"]
