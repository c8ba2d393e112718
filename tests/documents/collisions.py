"""Finds text that lies over other text, or beyond the edges of a sheet."""

from __future__ import annotations

import numpy as np

from tests.documents.pdf_reading import PT_PER_MM, Page, Piece


def collisions(page: Page) -> list[tuple[str, str]]:
    """Pairs of pieces whose letters cover each other by more than a hair."""
    pieces = [p for p in page.pieces if p.text.strip(" \u3000_□")]
    if not pieces:
        return []
    boxes = np.array([(p.left, p.bottom, p.right, p.top) for p in pieces])
    wide = np.minimum(boxes[:, None, 2], boxes[None, :, 2]) - np.maximum(boxes[:, None, 0], boxes[None, :, 0])
    high = np.minimum(boxes[:, None, 3], boxes[None, :, 3]) - np.maximum(boxes[:, None, 1], boxes[None, :, 1])
    first, second = np.nonzero(np.triu((wide > 0.8) & (high > 1.2), 1))
    return [(pieces[a].text, pieces[b].text) for a, b in zip(first.tolist(), second.tolist(), strict=True)]


def outside(page: Page, margin: float) -> list[Piece]:
    """Pieces nearer to an edge than so many millimetres."""
    near = margin * PT_PER_MM
    width, height = page.width * PT_PER_MM, page.height * PT_PER_MM
    return [
        p
        for p in page.pieces
        if p.text.strip() and (p.left < near or p.bottom < near or p.right > width - near or p.top > height - near)
    ]


def beside(page: Page, text: str) -> list[str]:
    """The pieces on the same height as the first piece of this text, from left to right."""
    return beside_piece(page, next(p for p in page.pieces if p.text.strip() == text))


def beside_piece(page: Page, found: Piece) -> list[str]:
    """The pieces on the same height as one, from left to right."""
    middle = (found.bottom + found.top) / 2
    same = [p for p in page.pieces if p.bottom < middle < p.top]
    return [p.text.strip() for p in sorted(same, key=lambda p: p.left) if p.text.strip()]
