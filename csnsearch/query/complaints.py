"""Where a reading says what it could not take as it was typed, or took in one way of several."""

from csnsearch.errors import QuerySyntaxError, UnknownField
from csnsearch.messages import Message, message
from csnsearch.query.fields import similar_field


class Complaints:
    """What is to be said of a reading: complaints are raised at once when reading strictly,
    kept as notices when reading for people. Positions count characters.
    """

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self.notices: list[Message] = []

    def add(self, what: Message, position: int) -> None:
        """Raise QuerySyntaxError, or remember the notice once."""
        if self._strict:
            raise QuerySyntaxError(what, position)
        self.say(what)

    def say(self, what: Message) -> None:
        """Remember once what is no fault: how something was read."""
        if what not in self.notices:
            self.notices.append(what)

    def unknown_field(self, name: str) -> None:
        """Raise UnknownField, or note that the name is read as a word."""
        if self._strict:
            raise UnknownField(message("Il n'y a pas de champ « {name} ».", name=name))
        near = similar_field(name)
        if near:
            self.say(
                message(
                    "« {name}: » n'est pas un champ : lu comme un mot. Peut-être « {near}: » ?",
                    name=name,
                    near=near,
                )
            )
        else:
            self.say(message("« {name}: » n'est pas un champ : lu comme un mot.", name=name))
