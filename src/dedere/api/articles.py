"""What article did the visitor send?"""

from __future__ import annotations

from typing import cast

import msgspec
from starlette.requests import Request

from dedere.api.limits import body_of
from dedere.api.openapi import ArticleBody
from dedere.api.readers import Job, Task
from dedere.api.settings import Settings
from dedere.days import one_day
from dedere.errors import BadRequest, CannotRead, UrlsOff, WrongType
from dedere.fetch import is_url


async def job_of(request: Request, *, task: str, settings: Settings) -> Job:
    """The article of a request's body: JSON, plain text or a page.

    Raises:
        WrongType, BadRequest, CannotRead, TooLarge, TookTooLong: a body that cannot be used, with what to do next.
        UrlsOff: an address, where the server reads none.
    """
    if request.scope["query_string"]:
        raise BadRequest("This address takes no parameters. Send a JSON body with text, html or url, and published.")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in ("application/json", "text/plain", "text/html"):
        raise WrongType(f'A body of type "{kind[:60]}" is not taken. Send application/json, text/plain or text/html.')
    body = await body_of(request, most=settings.read_bytes, seconds=settings.body_seconds)
    try:
        if kind == "application/json":
            return job_from(msgspec.json.decode(body, type=ArticleBody), task=task, settings=settings)
        text = body.decode("utf-8")
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise BadRequest(f"The body cannot be understood ({error}). Send UTF-8.") from error
    given = ArticleBody(html=text) if kind == "text/html" else ArticleBody(text=text)
    return job_from(given, task=task, settings=settings)


def job_from(given: ArticleBody, *, task: str, settings: Settings) -> Job:
    """The job for an article, checked as far as can be without reading it."""
    sources = [one for one in (given.text, given.html, given.url) if one is not None]
    if len(sources) != 1:
        raise BadRequest("Send one of text, html and url.")
    if not sources[0].strip():
        raise CannotRead("The article", why="is empty", remedy="Send its text.")
    if given.url is not None:
        if not settings.allow_urls:
            raise UrlsOff
        if not is_url(given.url):
            raise BadRequest(f'"{given.url[:80]}" is no http or https address.', parameter="url")
    if given.published is not None:
        one_day(given.published, name="published")
    return Job(task=cast(Task, task), text=given.text, html=given.html, url=given.url, published=given.published)
