"""What every engine's writer has to do."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from csnsearch.engines.base import Engine, Level
from csnsearch.query.index_query import Boolean, Everything, FacetValue, Term
from tests.engines.archive import file_in, filed, found

Opener = Callable[[], Engine]


class WritingConformance:
    """Replacing, deleting, committing, giving up, and what readers see meanwhile."""

    def test_replacing_leaves_nothing_of_the_former(self, engine: Engine) -> None:
        """Neither its words, its facets, nor its passages, however many there were."""
        file_in(engine, [filed("congres", "tout neuf", passages=("tout neuf",))])
        assert engine.count(Level.DOCUMENTS) == 6
        assert engine.count(Level.PASSAGES) == 8
        assert found(engine, Term("body", "congres")) == set()
        assert found(engine, Term("body", "neuf"), Level.PASSAGES) == {"congres/1"}
        assert found(engine, FacetValue("type", "Instances > Congrès")) == set()
        assert engine.fetch(Level.PASSAGES, ["congres/1", "congres/2"]) == {
            "congres/1": b"<congres/1>"
        }

    def test_frequencies_forget_the_former(self, engine: Engine) -> None:
        """Counts of terms, facets and names are of what is there."""
        file_in(engine, [filed("memoire", "negociation")])
        assert engine.document_frequency("body", "sante") == 0
        assert engine.document_frequency("body", "negociation") == 4
        assert engine.terms("body", "sa", 5) == [("sans", 1)]
        assert engine.facet_names() == {"type", "region"}

    def test_replacing_twice_before_a_commit(self, empty: Engine) -> None:
        """The last one counts, for its passages too."""
        with empty.writer() as writer:
            for text in ("un", "deux", "trois"):
                writer.replace(*filed("a", text, passages=(text, text)))
        empty.refresh()
        assert empty.count(Level.PASSAGES) == 2
        assert found(empty, Term("body", "trois")) == {"a"}
        assert found(empty, Term("body", "deux")) == set()

    def test_deleting(self, engine: Engine) -> None:
        """With the passages; what is not there is no error."""
        with engine.writer() as writer:
            writer.delete("congres")
            writer.delete("congres")
            writer.delete("absent")
        engine.refresh()
        assert engine.count(Level.DOCUMENTS) == 5
        assert engine.count(Level.PASSAGES) == 7
        assert "congres" not in found(engine, Everything())

    def test_deleting_what_was_just_added(self, empty: Engine) -> None:
        """Before any commit, it never was."""
        with empty.writer() as writer:
            writer.replace(*filed("a", "un", passages=("un",)))
            writer.replace(*filed("b", "deux", passages=("deux",)))
            writer.delete("a")
        empty.refresh()
        assert found(empty, Everything()) == {"b"}
        assert found(empty, Everything(), Level.PASSAGES) == {"b/1"}

    def test_deleting_and_adding_again(self, engine: Engine) -> None:
        """In one session."""
        with engine.writer() as writer:
            writer.delete("vide")
            writer.replace(*filed("vide", "plein"))
        engine.refresh()
        assert found(engine, Term("body", "plein")) == {"vide"}
        assert engine.count(Level.DOCUMENTS) == 6

    def test_deleting_everything(self, engine: Engine) -> None:
        """Leaves an index that answers."""
        with engine.writer() as writer:
            for key in sorted(found(engine, Everything())):
                writer.delete(key)
        engine.refresh()
        answer = engine.search(Level.DOCUMENTS, Everything(), facets=("type",))
        assert (answer.total, dict(answer.facets["type"])) == (0, {})
        assert engine.terms("body", "", 5) == []
        assert engine.facet_names() == frozenset()
        file_in(engine, [filed("a", "retour")])
        assert found(engine, Term("body", "retour")) == {"a"}

    def test_a_parent_is_not_a_prefix(self, empty: Engine) -> None:
        """Deleting "a" spares "ab" and "a b"."""
        file_in(empty, [filed(key, "x", passages=("x",)) for key in ("a", "ab", "a b")])
        with empty.writer() as writer:
            writer.delete("a")
        empty.refresh()
        assert found(empty, Everything(), Level.PASSAGES) == {"ab/1", "a b/1"}

    def test_nothing_is_seen_before_the_commit_and_the_refresh(self, engine: Engine) -> None:
        """An engine shows one state until it is refreshed."""
        with engine.writer() as writer:
            writer.replace(*filed("neuf", "neuf"))
            engine.refresh()
            assert found(engine, Term("body", "neuf")) == set()
        assert found(engine, Term("body", "neuf")) == set()
        engine.refresh()
        assert found(engine, Term("body", "neuf")) == {"neuf"}

    def test_committing_on_the_way(self, engine: Engine, opener: Opener) -> None:
        """Each commit is seen by who opens then; the writer goes on."""
        with engine.writer() as writer:
            writer.replace(*filed("un", "neuf"))
            writer.commit()
            with_one = opener()
            writer.replace(*filed("deux", "neuf"))
            writer.replace(*filed("un", "neuf encore"))
        with_two = opener()
        assert found(with_one, Term("body", "neuf")) == {"un"}
        assert found(with_two, Term("body", "neuf")) == {"un", "deux"}
        assert found(with_two, Term("body", "encore")) == {"un"}
        with_one.close()
        with_two.close()

    def test_an_error_discards(self, engine: Engine) -> None:
        """All changes since the last commit, and the writer can be had again."""

        def fail() -> None:
            with engine.writer() as writer:
                writer.replace(*filed("avant", "neuf"))
                writer.commit()
                writer.replace(*filed("apres", "neuf", passages=("neuf",)))
                writer.delete("congres")
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            fail()
        engine.refresh()
        assert found(engine, Term("body", "neuf")) == {"avant"}
        assert found(engine, Term("body", "neuf"), Level.PASSAGES) == set()
        assert "congres" in found(engine, Everything())
        file_in(engine, [filed("suite", "neuf")])
        assert found(engine, Term("body", "neuf")) == {"avant", "suite"}

    def test_a_second_reader_follows_when_it_refreshes(
        self, engine: Engine, opener: Opener
    ) -> None:
        """And shows its own state until then."""
        reader = opener()
        file_in(engine, [filed("neuf", "neuf")])
        assert found(reader, Term("body", "neuf")) == set()
        reader.refresh()
        assert found(reader, Term("body", "neuf")) == {"neuf"}
        reader.close()

    def test_a_writer_replaces_what_others_wrote(self, engine: Engine, opener: Opener) -> None:
        """Even when its own engine has not seen it yet."""
        other = opener()
        file_in(engine, [filed("neuf", "premier", passages=("premier", "premier"))])
        file_in(other, [filed("neuf", "deux", passages=("deux",))])
        assert other.count(Level.DOCUMENTS) == 7
        assert found(other, Term("body", "deux"), Level.PASSAGES) == {"neuf/1"}
        assert found(other, Term("body", "premier"), Level.PASSAGES) == set()
        other.close()

    def test_what_was_written_outlives_the_engine(self, engine: Engine, opener: Opener) -> None:
        """Closed and opened again, the index answers as before."""
        before = engine.search(Level.DOCUMENTS, Everything(), facets=("type",))
        engine.close()
        again = opener()
        assert again.search(Level.DOCUMENTS, Everything(), facets=("type",)) == before
        again.close()

    def test_deleted_records_are_in_no_answer(self, engine: Engine) -> None:
        """Not through a negation, a missing facet or a prefix either."""
        with engine.writer() as writer:
            writer.delete("brouillon")
        engine.refresh()
        negation = Boolean(must_not=(Term("body", "negociation"),))
        assert found(engine, negation) == {"vide"}
        assert found(engine, FacetValue("type", "")) == {"vide"}

    def test_stored_bytes_may_be_anything(self, empty: Engine) -> None:
        """Large, empty, not text."""
        for key, stored in (("a", b""), ("b", bytes(range(256)) * 1_000)):
            document, _ = filed(key)
            with empty.writer() as writer:
                writer.replace(replace(document, stored=stored), ())
            empty.refresh()
            assert empty.fetch(Level.DOCUMENTS, [key]) == {key: stored}

    def test_a_reader_goes_on_while_everything_is_rewritten(self, engine: Engine) -> None:
        """Files it needs may be removed under it; its state stays whole until a refresh."""
        before = engine.search(Level.DOCUMENTS, Everything(), facets=("type",))
        for text in ("un", "deux", "trois"):
            with engine.writer() as writer:
                for hit in before.docs:
                    writer.replace(*filed(hit.id, text))
        assert engine.search(Level.DOCUMENTS, Everything(), facets=("type",)) == before
        engine.refresh()
        assert len(found(engine, Term("body", "trois"))) == 6
