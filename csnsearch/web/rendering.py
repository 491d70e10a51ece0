"""Templates made into answers."""

import hashlib
from http import HTTPStatus
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from csnsearch.messages import Message
from csnsearch.schema import SCHEMA
from csnsearch.web.frame import Frame
from csnsearch.web.parameters import SearchParameters

STYLE = "style.css"
SCRIPT = "page.js"


class Pages:
    """The templates of one app. Whatever is not `Markup` is escaped."""

    def __init__(self) -> None:
        self._templates = Environment(
            loader=PackageLoader("csnsearch.web"),
            autoescape=True,
            undefined=StrictUndefined,
        )
        self._style = _digest(STYLE)
        self._script = _digest(SCRIPT)

    def answer(
        self, template: str, frame: Frame, *, status: int = HTTPStatus.OK, **values: object
    ) -> Response:
        """A page. `values` are what the template names."""
        text = self._templates.get_template(template).render(
            frame=frame,
            links=frame.links,
            style=frame.links.static(STYLE, self._style),
            script=frame.links.static(SCRIPT, self._script),
            facet_names={facet.name: frame.say(facet.label) for facet in SCHEMA.facets},
            **{"asked": SearchParameters(), **frame.names, **values},
        )
        headers = {"content-language": frame.language, "vary": "accept-language"}
        return HTMLResponse(text, status, headers)

    def error(
        self, request: Request, status: HTTPStatus, title: Message, detail: Message
    ) -> Response:
        """A page that says what went wrong, with what was typed to be mended."""
        typed = SearchParameters(q=request.query_params.get("q", ""))
        return self.answer(
            "error.html", Frame.of(request), status=status, title=title, detail=detail, asked=typed
        )


def _digest(name: str) -> str:
    data = resources.files("csnsearch.web").joinpath("static", name).read_bytes()
    return hashlib.blake2b(data, digest_size=6).hexdigest()
