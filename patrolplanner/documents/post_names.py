"""A short name for every post, so that it fits into a cell beside the code of a shift: 城北菜市岗亭 is 菜市."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from patrolplanner.domain.posts import Post

LONGEST = 4
# What a post is, not which, and the character that stands for it; longer words first, so that 步巡组 goes before 组.
_KINDS = {
    "联合执勤点": "联",
    "联合执法点": "联",
    "联合整治": "联",
    "联合执法": "联",
    "武装巡逻组": "武",
    "武装巡逻": "武",
    "治安岗亭": "亭",
    "值班室": "值",
    "警务站": "警",
    "执勤点": "执",
    "执勤岗": "执",
    "执法点": "执",
    "屯警点": "屯",
    "备勤点": "备",
    "巡逻组": "巡",
    "车巡组": "车",
    "步巡组": "步",
    "武巡组": "武",
    "巡查席": "巡",
    "护学岗": "学",
    "高峰岗": "峰",
    "疏导岗": "疏",
    "交通岗": "交",
    "车巡": "车",
    "步巡": "步",
    "巡逻": "巡",
    "岗亭": "亭",
    "卡点": "卡",
    "卡口": "卡",
    "大厅": "厅",
    "岗位": "岗",
    "岗": "岗",
    "组": "组",
    "点": "点",
    "席": "席",
    "队": "队",
}
# Where a post is in the town or whose it is, as long as something is left that tells more.
_WHERE = re.compile(r"^(?:城[东西南北中区关]|县城|城区|派出所|公安局|中心|综合|大型)")
_WAYS = re.compile(r"(?<=..)(?:大街|大道|街口|路口|街|路|口|站|门)$")
_NUMBERED = re.compile(r"(?:第)?((?<![0-9０-９])[0-9０-９]+|(?<![一二三四五六七八九十])[一二三四五六七八九十]+)号")
_SCHOOL = re.compile(r"第([一二三四五六七八九十])(小|中)学")
_CIRCLED = "②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def short_post_names(posts: Iterable[Post]) -> Mapping[str, str]:
    """A name of at most four characters for each post, by its number; no two are the same.

    Posts that come first in the plan get the plainest names.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for post in posts:
        name = next(c for c in _candidates(post) if c and c not in taken)
        taken.add(name)
        names[post.id] = name
    return names


def _candidates(post: Post) -> Iterator[str]:
    name = re.sub(r"\s+", "", post.name) or post.id
    yield from (text[:LONGEST] for text in (_of_letters(post) if name.isascii() else _of_characters(name)))
    if len(post.id) <= LONGEST:
        yield post.id
    for length in (1, 2):
        yield from (name[:length] + digit for digit in _CIRCLED)
    yield from (f"{name[:1]}{n}" for n in range(2, 10**6))


def _of_letters(post: Post) -> Iterator[str]:
    """A name without Chinese: what of it is short enough, else the post's number, else its initials."""
    words = post.name.split()
    if len(name := " ".join(words)) <= LONGEST:
        yield name
    if len(words) > 1:
        yield "".join(w[0] for w in words).upper()[:LONGEST]
    yield name[:LONGEST].strip()


def _of_characters(name: str) -> Iterator[str]:
    core, kind = _parted(name)
    if number := _NUMBERED.search(core):
        rest = _NUMBERED.sub("", core)
        yield rest[:1] + number[1] if rest else f"{number[1]}号"
        where = _WHERE.match(name)
        yield f"{rest[:2] or (where[0][-1] if where else '')}{number[1]}"
    if school := _SCHOOL.search(core):
        yield school[1] + school[2]
    plain = _WAYS.sub("", _WAYS.sub("", core))
    yield plain[:2]
    if len(plain) > 3:
        yield plain[-2:]
    elif core != plain:
        yield core[-2:]
    if kind:
        yield from (plain[:1] + _KINDS[kind], plain[:2] + _KINDS[kind])
    for text in (plain, core, name):
        yield from (text[:2], text[:3], text[:LONGEST])


def _parted(name: str) -> tuple[str, str]:
    """The name without the words for kind and place, and the kind; where nothing is left, the name itself."""
    number = _NUMBERED.search(name)
    if number and number.end() == len(name):  # the number stands after the kind: 广场岗亭2号
        core, kind = _parted(name[: number.start()])
        return core + number[0], kind
    kind = next((kind for kind in _KINDS if name.endswith(kind)), "")
    core = name.removesuffix(kind)
    shorter = _WHERE.sub("", core)
    if len(shorter) >= 2 and not shorter.startswith("号"):
        return shorter, kind
    if len(core) >= 2 and not _WHERE.fullmatch(core):
        return core, kind
    return _WHERE.sub("", name) or name, ""  # the rest said only where: the kind is the telling part
